using System.Globalization;

namespace Gongkai.Storage.Audit;

/// <summary>How one entry is bound to the one before it.</summary>
public static class AuditChain
{
    /// <summary>Stands before the first entry.</summary>
    public const string Root = "gongkai";

    // A separator that none of the fields can contain unescaped: Detail is JSON, which writes it as an escape.
    private const char Separator = '\u001f';

    /// <summary>The entry's hash over everything it says and the hash before it.</summary>
    public static string HashOf(AuditRow row, AuditDigest digest) => digest.Of(string.Join(Separator,
        row.Seq.ToString(CultureInfo.InvariantCulture), row.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        row.AccountId.ToString(CultureInfo.InvariantCulture), row.ActorName, row.OnBehalfOf?.ToString(CultureInfo.InvariantCulture) ?? "",
        row.Act, row.ActTitle, row.Kind, row.RecordId.ToString(CultureInfo.InvariantCulture), row.UnitCode, row.FromState ?? "", row.ToState,
        row.Version.ToString(CultureInfo.InvariantCulture), row.Detail, row.BodyHash, row.PreviousHash));
}
