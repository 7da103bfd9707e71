namespace Gongkai.Web.Portal.Prepared;

/// <summary>How a page came to its reader.</summary>
internal static class PageOrigin
{
    /// <summary>It was there.</summary>
    public const string Hit = "hit";

    /// <summary>It was made for this reader, and kept for the next.</summary>
    public const string Made = "made";

    /// <summary>It may be old: the database does not answer, and the page says so.</summary>
    public const string Kept = "kept";
}
