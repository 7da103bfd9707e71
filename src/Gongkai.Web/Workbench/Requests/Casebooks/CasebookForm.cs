using Gongkai.Domain.Requests.Casebooks;

namespace Gongkai.Web.Workbench.Requests.Casebooks;

/// <summary>A casebook as its form carries it.</summary>
public sealed class CasebookForm
{
    public string? Title { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? Intro { get; set; }

    public List<EntryForm> Entries { get; set; } = [];

    public List<PolicyForm> Policies { get; set; } = [];

    public static CasebookForm Of(CasebookContent content) => new()
    {
        Title = content.Title,
        From = content.From,
        To = content.To,
        Intro = content.Intro,
        Entries = [.. content.Entries.Select((e, i) => new EntryForm { RecordId = e.RecordId, Place = i + 1, Heading = e.Heading, Facts = e.Facts, Handling = e.Handling, Outcome = e.Outcome, Points = e.Points })],
        // Two empty lines to go on with.
        Policies = [.. content.Policies.Select(p => new PolicyForm { Level = p.Level, Title = p.Title, Number = p.Number, On = p.On, Link = p.Link }), new(), new()],
    };

    public CasebookContent ToContent(DateOnly today) => new(Title?.Trim() ?? "", From ?? new DateOnly(today.Year, 1, 1), To ?? today)
    {
        Intro = Intro?.Trim() ?? "",
        Entries = [.. Entries.Where(e => !e.Drop).OrderBy(e => e.Place).Select(e => new CasebookEntry(e.RecordId, Text(e.Heading), Text(e.Facts), Text(e.Handling), Text(e.Outcome), Text(e.Points)))],
        Policies = [.. Policies.Where(p => !string.IsNullOrWhiteSpace(p.Title)).Select(p => new PolicyEntry(p.Level ?? "", Text(p.Title), Text(p.Number), p.On, string.IsNullOrWhiteSpace(p.Link) ? null : p.Link.Trim()))],
    };

    private static string Text(string? typed) => typed?.Trim().ReplaceLineEndings("\n") ?? "";
}

/// <summary>One case of the form.</summary>
public sealed class EntryForm
{
    public long RecordId { get; set; }

    /// <summary>Its place in the order.</summary>
    public int Place { get; set; }

    public bool Drop { get; set; }

    public string? Heading { get; set; }

    public string? Facts { get; set; }

    public string? Handling { get; set; }

    public string? Outcome { get; set; }

    public string? Points { get; set; }
}

/// <summary>One policy document of the form; without a title it is left out.</summary>
public sealed class PolicyForm
{
    public string? Level { get; set; }

    public string? Title { get; set; }

    public string? Number { get; set; }

    public DateOnly? On { get; set; }

    public string? Link { get; set; }
}
