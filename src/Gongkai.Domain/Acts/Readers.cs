namespace Gongkai.Domain.Acts;

/// <summary>Special entries of <see cref="RecordFace.Readers"/>.</summary>
public static class Readers
{
    /// <summary>Everybody who is signed in: units, settings, calendars.</summary>
    public const string Everybody = "*";

    /// <summary>Whoever holds the role in the unit or a section of it: a reviewer keeps reading what passed over his desk.</summary>
    public static string Post(string unitCode, string role) => $"{unitCode}#{role}";
}
