namespace Gongkai.Guards.Tests.Sources;

/// <summary>What may not be written, and where.</summary>
public static class TextRules
{
    private static bool Code(SourceFile file) => file.Extension is ".cs" or ".cshtml";

    /// <summary>Legal time comes in as a parameter or from the one TimeProvider; a clock read by the way makes deadlines untestable.</summary>
    public static TextRule SystemClock { get; } = new("system-clock",
        @"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b|\bEnvironment\s*\.\s*TickCount|\bStopwatch\b|\bTimeProvider\s*\.\s*System\b",
        f => f.Under("src") && Code(f), "take the time from a parameter or the injected TimeProvider");

    /// <summary>A test that sleeps is slow on a good day and red on a bad one.</summary>
    public static TextRule Sleep { get; } = new("sleep",
        @"\bThread\s*\.\s*Sleep\b|\bTask\s*\.\s*Delay\b",
        f => f.Under("tests") && Code(f), "wait for what is meant to happen, or move a test clock");

    /// <summary>Text becomes markup in one place only, behind the allow-list.</summary>
    public static TextRule RawHtml { get; } = new("raw-html",
        @"\bHtmlString\b|\bHtml\s*\.\s*Raw\b|\b(Set|Append|Prepend)HtmlContent\b|\bAppendHtml\w*|\bSetHtmlContent\b|\bHtmlContentBuilder\b|\bMarkupString\b",
        f => f.Under("src") && Code(f), "print through the sanitised body, or let Razor encode it");

    /// <summary>SQL lives in Storage, with parameters.</summary>
    public static TextRule SqlOutside { get; } = new("sql-outside-storage",
        @"\b(FromSql|ExecuteSql|SqlQuery)\w*\s*[(<]|\bCommandText\s*=",
        f => f.Under("src") && !f.Under("src/Gongkai.Storage") && Code(f), "ask Storage; no page or command speaks SQL");

    /// <summary>Nowhere is input pasted into SQL text.</summary>
    public static TextRule SqlPasted { get; } = new("sql-pasted",
        @"\b(FromSqlRaw|ExecuteSqlRaw|SqlQueryRaw)\w*\s*(<[^>]*>)?\s*\(\s*(\$|[^)""]*\+)",
        f => f.Under("src") && Code(f), "use parameters");

    /// <summary>Door one: records change through the executor. Only what is no record of the office (leases, sessions, keys) is written beside it.</summary>
    public static TextRule WriteDoor { get; } = new("write-door",
        @"\bSaveChanges(Async)?\s*\(|\bExecute(Update|Delete)(Async)?\s*\(",
        f => f.Under("src") && Code(f), "hand an act to the executor");

    /// <summary>Door two: what the public reads is asked for in one place, through the one predicate.</summary>
    public static TextRule ReadDoor { get; } = new("read-door",
        @"\bdb\s*\.\s*(Publications|PublicationFiles|PublicationLinks)\b|\bSet<Publication",
        f => f.Under("src/Gongkai.Web") && Code(f), "ask PublicationQueries, which knows what is visible");

    /// <summary>The public side does not even see the office's tables.</summary>
    public static TextRule OfficeTables { get; } = new("office-tables",
        @"\bdb\s*\.\s*(Records|Desks|Readers|Audit|Obligations|Sessions|Jobs|Keys)\b",
        f => (f.Under("src/Gongkai.Web/Portal") || f.Under("src/Gongkai.Web/Api")) && Code(f), "the public reads publications only");

    /// <summary>A reader meets the product, not the way it was made.</summary>
    public static TextRule Making { get; } = new("making",
        string.Join("|", "/wo" + "rk/", "sub-?" + "agent", "this " + "session", "(?<!tag-)help" + "er-[a-z0-9]", "language " + "model", "git " + "worktree", "pro" + "mpt engineering", @"\bAI" + " assistant"),
        f => !f.Path.EndsWith("packages.lock.json", StringComparison.Ordinal), "say what the product does, not how it came about", InComments: true);

    public static IReadOnlyList<TextRule> All { get; } = [SystemClock, Sleep, RawHtml, SqlOutside, SqlPasted, WriteDoor, ReadDoor, OfficeTables, Making];
}
