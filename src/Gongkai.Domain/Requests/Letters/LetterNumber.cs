using System.Globalization;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>文书编号, for example 示公复〔2026〕12号. It is only written, never read back.</summary>
public static class LetterNumber
{
    /// <param name="settings">Pattern and marks.</param>
    /// <param name="group">Group of the letter, which gives the mark.</param>
    /// <param name="agency">机关代字, for example 示; may be empty.</param>
    /// <param name="year">Year of the letter's day.</param>
    /// <param name="serial">Serial within <see cref="Series"/>, from 1.</param>
    public static string Of(LetterSettings settings, LetterGroup group, string agency, int year, int serial) =>
        Fill(settings, group, agency, year).Replace("{serial}", serial.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Name of the counter a serial is drawn from: what stands in the number beside the serial, so that no two letters share one.</summary>
    public static string Series(LetterSettings settings, LetterGroup group, string agency, int year) => "letter:" + Fill(settings, group, agency, year);

    private static string Fill(LetterSettings settings, LetterGroup group, string agency, int year) => settings.NumberPattern
        .Replace("{agency}", agency, StringComparison.Ordinal)
        .Replace("{mark}", settings.Marks.GetValueOrDefault(group, ""), StringComparison.Ordinal)
        .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
