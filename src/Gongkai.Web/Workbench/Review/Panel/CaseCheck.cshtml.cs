using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Review.Gate;
using Gongkai.Web.Workbench.Requests.Acts;

namespace Gongkai.Web.Workbench.Review.Panel;

/// <summary>内容检查 of a reply and the files that go with it, before it is sealed.</summary>
public sealed class CaseCheckModel : CheckPage<RequestCase>
{
    public override string ShownTitle => Record.Content.Title;

    public override bool MayCorrect => Record.Reply is not null && RequestForms.Catalogue.Find(nameof(DraftReply))!.Lawful(Situation) && Situation.Allows(nameof(DraftReply));

    protected override IReadOnlyList<OutgoingPiece> Pieces => RequestProcedure.Outgoing(Record, Looking);

    protected override async Task<bool> OpenToReadAsync(long id, CancellationToken cancellation) => await OpenAsync(id, cancellation) && Situation.Sight >= CaseSight.Full;

    /// <summary>The letter is made of fields: the words are replaced in each field that has them.</summary>
    protected override IAct<RequestCase> Correct(PanelFinding finding, string words)
    {
        var reply = Record.Reply!;
        return new DraftReply(new ReplyDraft(reply.Kind, reply.Fields.ToDictionary(f => f.Key, f => f.Value.Replace(finding.Found!.Excerpt, words, StringComparison.Ordinal)))
        {
            Withheld = reply.Withheld,
            Files = reply.Files,
            OverrideReason = reply.OverrideReason,
        });
    }
}
