using Gongkai.Content.Html;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Archive;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Workbench.Documents;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Releases;

/// <summary>公开答复: the text is proposed by one and approved by another who sees how it differs from the letter; taken down, it is looked after until it is gone (条例第十五条、第四十四条).</summary>
public sealed class ReleaseModel : WorkbenchPage
{
    [BindProperty]
    public ReleaseForm Form { get; set; } = new();

    /// <summary>Which button: preview, propose, approve or withdraw.</summary>
    [BindProperty]
    public string? Go { get; set; }

    public Opened<RequestCase> Opened { get; private set; } = null!;

    public RequestCase Record => Opened.Record;

    /// <summary>What was taken out of the text when it was composed.</summary>
    public IReadOnlyList<(string What, string Marker, int Count)> Removed { get; private set; } = [];

    /// <summary>The text as the public would see it; null while there is nothing to look at.</summary>
    public SafeHtml? Preview { get; private set; }

    /// <summary>The letter beside the text.</summary>
    public IReadOnlyList<(LineStanding Standing, string Line)> Difference { get; private set; } = [];

    public PublicationRow? Publication { get; private set; }

    public IReadOnlyList<Choice> Columns => [.. Services.GetRequiredService<ISiteCatalog>().Current.Columns.All.Select(c => new Choice(c.Path, c.Name, c.Path))];

    public bool May(string act) => RequestTable.Of(Site.Requests).Rights.Any(r => r.Allows(Actor, act, Opened.Face, null, Units));

    public bool IsOpen => Record.Release is null or { WithdrawnOn: not null };

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (IsOpen)
        {
            var draft = ReleaseDraft.Of(Record);
            Form = new ReleaseForm { Kind = Record.Content.MayBePublished ? "archive" : "active", InformationTitle = draft.Title, BodyHtml = string.Join('\n', draft.Lines), Column = Site.Requests.ReleaseColumn };
        }
        await ShowAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        IAct? act = Go switch { "propose" => Proposal(), "approve" => new ApproveRelease(), "withdraw" => new WithdrawRelease(Form.Reason ?? ""), _ => null };
        if (act is not null && (await DoAsync(act, id, part: act.GetType().Name)).Done) return Onward($"已办理：{act.Title}。", $"/workbench/requests/{id}/release");
        if (!await OpenAsync(id, cancellation)) return NotFound();
        ModelState.Clear();
        await ShowAsync(cancellation);
        return Page();
    }

    private ProposeRelease Proposal() => new(Form.Kind == "active" ? ReleaseKind.ActiveDisclosure : ReleaseKind.Archive, Form.InformationTitle ?? "", Form.Clean().Value, string.IsNullOrEmpty(Form.Column) ? null : Form.Column)
    {
        // Only files of this answer: a hash somebody typed in opens nothing.
        Files = [.. (Record.Reply?.Files ?? []).Where(f => Form.Files.Contains(f.Hash))],
    };

    private async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<RequestCase>(id, Actor, World, cancellation) is not { } opened || !CaseFileAccess.Allows(Actor, opened.Record, Units)) return false;
        Opened = opened;
        return true;
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        Version = Opened.Version;
        Removed = ReleaseDraft.Of(Record).Removed;
        Preview = IsOpen ? Form.Clean() : SafeHtml.FromStore(Record.Release!.BodyHtml);
        Difference = LineDifference.Between([.. ReleaseDraft.AnswerOf(Record)], PlainText.Of(Preview.Value).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        Publication = (await Shelf.PublicationsAsync(Opened.Id, cancellation)).FirstOrDefault(p => p.Key == $"request:{Opened.Id}:answer");
    }
}

/// <summary>The fields of a proposal.</summary>
public sealed class ReleaseForm
{
    /// <summary>archive or active.</summary>
    public string? Kind { get; set; }

    public string? InformationTitle { get; set; }

    /// <summary>A paragraph a line.</summary>
    public string? BodyHtml { get; set; }

    public string? Column { get; set; }

    /// <summary>Hashes of the reply's files that go with it.</summary>
    public List<string> Files { get; set; } = [];

    public string? Reason { get; set; }

    /// <summary>The text as clean markup.</summary>
    public SafeHtml Clean() => new LightText(BodyHtml ?? "", []).ToHtml();
}
