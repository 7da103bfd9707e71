using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>拟写答复: kind, the letter's own fields, withheld parts, files, and beside them the letter as it will read with all that is still missing.</summary>
public sealed class ReplyModel(NeighbourQueries neighbours, KnownDocuments documents, SealedFiles files) : CasePage
{
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>On-the-spot answer (条例第三十三条第一款).</summary>
    [BindProperty(SupportsGet = true, Name = "spot")]
    public string? Spot { get; set; }

    public bool IsSpot => Spot == "yes";

    public ReplyTyped Typed { get; private set; } = new();

    /// <summary>Empty rows for withheld parts.</summary>
    public int Rows { get; private set; } = 2;

    public Letter? Preview { get; private set; }

    /// <summary>What still stands against submitting it.</summary>
    public IReadOnlyList<Refusal> Missing { get; private set; } = [];

    public LetterKind? Kind => LetterKind.Find(Typed.Kind);

    public SealedFiles Sealed => files;

    /// <summary>A third party refused: giving it needs a reason (条例第三十二条).</summary>
    public bool AsksOverride => Record.Consultations.Any(c => c is { Kind: ConsultationKind.ThirdParty, Answer: ConsultationAnswer.Refuses or ConsultationAnswer.Partly });

    public IEnumerable<IGrouping<ReplyGroup, ReplyKind>> Kinds => ReplyKind.All.Where(IsFitting).GroupBy(k => k.Group);

    public static IEnumerable<Choice> Grounds => Domain.Review.StatutoryGround.All.Select(g => new Choice(g.Code, $"{g.Title}（{g.Article}）")).Append(new(SeveredPart.NotInformation, "不属于政府信息（条例第三十七条）"));

    private string ActName => IsSpot ? nameof(AnswerOnTheSpot) : nameof(DraftReply);

    public async Task<IActionResult> OnGetAsync(long id, string? kind, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, CaseSight.Full, cancellation)) return NotFound();
        if (!IsOffered) return Onward("现在不能拟写答复，请查看最新进展。", Address);
        Version = Opened.Version;
        if (Record.Reply is { } reply) Typed = ReplyTyped.Of(reply);
        if (ReplyKind.Find(kind) is { } chosen && IsFitting(chosen)) Typed.Kind = chosen.Code;
        if (Record.Reply is null || kind is not null) await ProposeAsync(cancellation);
        Look();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, CaseSight.Full, cancellation)) return NotFound();
        Typed = ReplyTyped.Of(Request.Form, files);
        var refused = new List<Refusal>();
        foreach (var upload in Request.Form.Files.GetFiles("files").Where(u => u.Length > 0))
        {
            var (file, refusals) = await files.TakeAsync(upload, "files", TreatedSubject, Actor, cancellation);
            refused.AddRange(refusals);
            if (file is not null) Typed.Files.Add(file);
        }
        if (Go == "kind") await ProposeAsync(cancellation);
        if (Go == "rows") Rows = 5;
        if (refused.Count > 0) Refuse(refused);
        else if (Go is "save" or "submit" or "spot" && await KeepAsync(id) is { } onward) return onward;
        if (Refusals.Count > 0 && !await ReopenAsync(id, cancellation)) return NotFound();
        ModelState.Clear();
        Look();
        return Page();
    }

    private async Task<IActionResult?> KeepAsync(long id)
    {
        var draft = Typed.Draft();
        if (Go == "spot") return (await DoAsync(new AnswerOnTheSpot(draft), id, part: nameof(AnswerOnTheSpot))).Done ? Onward("已当场答复，请把答复书和材料交给申请人。", Address) : null;
        var saved = await DoAsync(new DraftReply(draft), id, part: nameof(DraftReply));
        if (!saved.Done) return null;
        if (Go == "save") return Onward("答复草稿已保存。", $"{Address}/reply");
        Version = saved.Version;
        return (await DoAsync(new SubmitReply(), id, saved.Version, nameof(SubmitReply))).Done ? Onward("答复已提交审核。", Address) : null;
    }

    private bool IsOffered => Acts.RequestForms.Catalogue.Find(ActName)!.Lawful(Situation) && Situation.Allows(ActName);

    private bool IsFitting(ReplyKind kind) => Record.Content.Purpose switch
    {
        RequestPurpose.RecordCorrection => kind.Code == "P16",
        RequestPurpose.PublishSuggestion => kind.Code == "P17",
        _ => kind.Group != ReplyGroup.Other && (!IsSpot || kind.Group == ReplyGroup.Granted),
    };

    private async Task ProposeAsync(CancellationToken cancellation)
    {
        var around = await neighbours.OfAsync(Opened.Id, Record, Settings, Reach, Today, cancellation);
        var known = await documents.OfAsync(Record, Site, Reach, Units, cancellation);
        foreach (var (field, value) in ReplyProposals.Of(Typed.Kind, Record, around, known, $"{Request.Scheme}://{Request.Host}"))
            if (value.Length > 0) Typed.Fields.TryAdd(field, value);
    }

    private void Look()
    {
        if (ReplyKind.Find(Typed.Kind) is null) return;
        (Preview, Missing) = RequestProcedure.Preview(Record, Typed.Draft(), Looking);
    }
}
