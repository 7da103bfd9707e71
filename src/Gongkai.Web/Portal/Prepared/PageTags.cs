namespace Gongkai.Web.Portal.Prepared;

/// <summary>Collects what the page being made stands on, across all that helps to make it.</summary>
public static class PageTags
{
    private static readonly AsyncLocal<HashSet<string>?> Collected = new();

    /// <summary>The page shows something that changes with this tag (<see cref="Storage.Publishing.News.PublicTags"/>). Nothing happens where no page is being prepared.</summary>
    public static void Note(string tag)
    {
        if (Collected.Value is not { } tags) return;
        lock (tags) tags.Add(tag);
    }

    /// <summary>Whether a page is being prepared.</summary>
    internal static bool Collecting => Collected.Value is not null;

    /// <summary>Begins a page; what is noted from here on goes into the set.</summary>
    internal static HashSet<string> Begin() => Collected.Value = [];

    internal static void End() => Collected.Value = null;
}
