namespace Gongkai.Storage.Documents;

/// <summary>Which list of the workbench.</summary>
public enum InboxTab
{
    /// <summary>待办</summary>
    Todo,

    /// <summary>我起草的</summary>
    Drafted,

    /// <summary>我经办的</summary>
    Handled,

    /// <summary>已逾期、临期 (own units)</summary>
    Due,

    /// <summary>全部（可读）</summary>
    All,
}

/// <summary>What the list is narrowed to; empty fields narrow nothing.</summary>
/// <param name="Kind">Kind of record, for example <c>document</c>.</param>
/// <param name="State">State code.</param>
/// <param name="TitlePrefix">Beginning of the title.</param>
/// <param name="Post">A desk as <c>unit:role</c>, for 待办.</param>
public sealed record InboxFilter(string? Kind = null, string? State = null, string? TitlePrefix = null, string? Post = null);

/// <summary>One line of a list.</summary>
public sealed record InboxLine
{
    public required long RecordId { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public string? Reference { get; init; }

    public required string UnitCode { get; init; }

    public required string State { get; init; }

    /// <summary>The record's body where its kind has no state table of its own here; null for documents.</summary>
    public string? Body { get; init; }

    /// <summary>Since when it lies on the desk, or when it last changed.</summary>
    public required DateTimeOffset Since { get; init; }

    public string? DeskUnit { get; init; }

    public string? DeskRole { get; init; }

    /// <summary>The nearest open duty, or null.</summary>
    public DueLine? Due { get; init; }

    /// <summary>催办 while it lay here: who and when, or null.</summary>
    public (string By, DateTimeOffset At)? Urged { get; init; }

    /// <summary>Where the next page begins after this line.</summary>
    internal string Cursor { get; init; } = "";
}

/// <summary>An open duty as the ledger holds it.</summary>
public sealed record DueLine(long RecordId, string Rule, string Key, string UnitCode, string Subject, DateOnly Due, bool Provisional);

/// <summary>One page of a list.</summary>
/// <param name="Next">Where the next page begins, or null at the end.</param>
public sealed record InboxPage(IReadOnlyList<InboxLine> Lines, string? Next);

/// <summary>A desk of the person with the number of records on it.</summary>
public sealed record PostCount(string UnitCode, string Role, int Count);
