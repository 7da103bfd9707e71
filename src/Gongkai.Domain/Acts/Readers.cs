namespace Gongkai.Domain.Acts;

/// <summary>Special entries of <see cref="RecordFace.Readers"/>.</summary>
public static class Readers
{
    /// <summary>Everybody who is signed in: units, settings, calendars.</summary>
    public const string Everybody = "*";
}
