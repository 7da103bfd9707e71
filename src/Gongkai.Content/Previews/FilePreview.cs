using Gongkai.Content.Html;

namespace Gongkai.Content.Previews;

/// <summary>What a published file says, for reading in the page (R-WEB-05). Only what everybody sees who opens the file: no hidden text, no comments, no properties.</summary>
public sealed record FilePreview
{
    /// <summary>Nothing can be shown.</summary>
    public static FilePreview None { get; } = new();

    /// <summary>Text with headings, tables and lists; empty for other kinds.</summary>
    public SafeHtml Body { get; init; } = SafeHtml.Empty;

    /// <summary>Tables, sheet after sheet.</summary>
    public IReadOnlyList<PreviewSheet> Sheets { get; init; } = [];

    /// <summary>Text, page after page; one part without a name where the file has no pages.</summary>
    public IReadOnlyList<PreviewPart> Parts { get; init; } = [];

    /// <summary>It goes on beyond what is shown; the whole is in the file itself.</summary>
    public bool IsShortened { get; init; }

    /// <summary>Pictures of the file are not shown here.</summary>
    public bool LeavesPicturesOut { get; init; }

    public bool IsEmpty => Body.IsEmpty && Sheets.Count == 0 && Parts.Count == 0;
}

/// <summary>A table of a file.</summary>
/// <param name="Name">Name of the sheet; empty for a file that is one table.</param>
/// <param name="Rows">Cells as text; each row as long as its last filled cell.</param>
/// <param name="Columns">Cells of the longest row.</param>
public sealed record PreviewSheet(string Name, IReadOnlyList<IReadOnlyList<string>> Rows, int Columns);

/// <summary>A piece of text of a file.</summary>
/// <param name="Name">For example 第 2 页; empty where the file has no parts.</param>
public sealed record PreviewPart(string Name, string Text);

/// <summary>Bounds of a preview: a page somebody reads, not a second copy of a large file.</summary>
public sealed record PreviewLimits
{
    public static PreviewLimits Default { get; } = new();

    /// <summary>UTF-16 units of text or markup shown.</summary>
    public int MaxText { get; init; } = 200_000;

    /// <summary>Rows shown of all sheets together.</summary>
    public int MaxRows { get; init; } = 500;

    /// <summary>Cells shown of one row.</summary>
    public int MaxColumns { get; init; } = 60;

    /// <summary>Bytes of a file that is looked into at all.</summary>
    public long MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Wall time of reading.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(8);
}
