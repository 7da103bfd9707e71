using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests;
using Gongkai.Web.Workbench.Requests.Acts;

namespace Gongkai.Web.Workbench.Review.Files;

/// <summary>A file that is to go out with a reply.</summary>
public sealed class CaseFileModel : FilePage<RequestCase>
{
    public override string ShownTitle => Record.Content.Title;

    protected override IEnumerable<PublicationFile> Files => (Record.Reply?.Files ?? []).Select(f => new PublicationFile(f.Hash, f.Name, f.Size, f.MediaType));

    protected override bool MayChange => RequestForms.Catalogue.Find(nameof(DraftReply))!.Lawful(Situation) && Situation.Allows(nameof(DraftReply));

    protected override async Task<bool> OpenAsync(long id, CancellationToken cancellation) => await base.OpenAsync(id, cancellation) && Situation.Sight >= CaseSight.Full;

    protected override IAct<RequestCase> Replace(PublicationFile with)
    {
        var reply = Record.Reply!;
        return new DraftReply(new ReplyDraft(reply.Kind, reply.Fields)
        {
            Withheld = reply.Withheld,
            Files = [.. reply.Files.Select(f => f.Hash == Attached.Hash ? f with { Hash = with.Hash, Size = with.Size } : f)],
            OverrideReason = reply.OverrideReason,
        });
    }
}
