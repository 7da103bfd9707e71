using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review;
using Gongkai.Storage.Acts;

namespace Gongkai.Web.Demo;

/// <summary>Who does the work of the demonstration county: whoever has the desk does what the desk is for.</summary>
internal sealed class DemoOffice(OrganisationTree tree, IReadOnlyList<(DemoPerson Person, Actor Actor)> staff)
{
    private static readonly ProcedureBinding Documents = Hosting.PlatformServices.Procedures.OfRecord<DocumentRecord>();

    private readonly Dictionary<string, Actor> _bySignIn = staff.ToDictionary(s => s.Person.SignIn, s => s.Actor);

    /// <summary>The actor of a sign-in name.</summary>
    public Actor As(string signIn) => _bySignIn[signIn];

    /// <summary>Opens a draft in a unit and walks it to a stage, three steps a working day.</summary>
    public IEnumerable<DemoStep> Walk(string unit, DraftContent content, Stage until, DateOnly from, Func<DateOnly, DateOnly> nextDay, DemoFile? file = null) =>
        Walk(unit, () => content, until, from, nextDay, file);

    /// <summary>The same with a text that is written when its day has come, because it names documents by their numbers.</summary>
    public IEnumerable<DemoStep> Walk(string unit, Func<DraftContent> content, Stage until, DateOnly from, Func<DateOnly, DateOnly> nextDay, DemoFile? file = null)
    {
        file ??= new();
        var (day, today) = (from, 1);
        yield return new(day, file, () => (new OpenDraft(unit, content()), Holder(Roles.Drafter, unit))) { Looks = true };
        while (file.Document.Stage != until)
        {
            if (++today > 3) (day, today) = (nextDay(day), 1);
            var step = StepOf(file.Document, unit);
            yield return new(day, file, () => step) { Looks = true };
        }
    }

    private (IAct, Actor) StepOf(DocumentRecord record, string unit)
    {
        if (record.Stage is Stage.Draft)
            return record.Content.Material is not null && record.InterpretationApproval is null
                ? (new ApproveInterpretation("解读方案可行。"), Holder(Roles.UnitHead, unit))
                : (new SubmitDocument("请审核。"), Holder(Roles.Drafter, unit));
        // An editor's desk may stand beside the reviewer's; the step is the reviewer's.
        var role = DemoCounty.Settings.Documents.ChainOf(record.Content.Path).FirstOrDefault(s => s.Stage == record.Stage)?.Role;
        var desk = Documents.Face(record, DemoCounty.Settings).Desks.FirstOrDefault(d => role is null || d.Role == role)
            ?? throw new InvalidOperationException($"Nobody has the demonstration document at {record.Stage}.");
        return (ActOf(record), Holder(desk.Role, desk.UnitCode));
    }

    private static IAct<DocumentRecord> ActOf(DocumentRecord record) => record.Stage switch
    {
        Stage.Countersign => new CountersignDocument(true, "同意会签。"),
        Stage.Printing => new PrintDocument(),
        Stage.Numbered => new IssueDocument(),
        Stage.Issued => new PublishDocument(),
        Stage.Published or Stage.FiledNotPublic => new ArchiveDocument(),
        _ => new PassStep
        {
            Opinion = "同意。",
            Mark = record.Stage == Stage.Handling ? record.Content.Mark : null,
            InterpretationOpinion = record.Stage == Stage.Handling ? "解读方案可行，与文件同步报批。" : null,
            Secrecy = !Stages.Secrecy.Contains(record.Stage) ? null
                : record.Attribute == DisclosureAttribute.ActiveDisclosure ? SecrecyConclusion.MayBePublic : SecrecyConclusion.MayNotBePublic,
            Review = record.Stage is Stage.NormReview or Stage.LegalReview ? ReviewConclusion.Conforms : null,
        },
    };

    private Actor Holder(string role, string unit) =>
        staff.Select(s => s.Actor).First(a => a.Holdings.Any(h => h.Role == role && tree.IsWithin(h.UnitCode, unit)));
}
