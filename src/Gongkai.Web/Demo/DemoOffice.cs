using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Demo;

/// <summary>Does the work of the demonstration county: whoever has the desk does what the desk is for, at the time given.</summary>
internal sealed class DemoOffice(DatabaseSource database, ActExecutor executor, DemoTime time, OrganisationTree tree, IReadOnlyList<(DemoPerson Person, Actor Actor)> staff)
{
    private readonly Dictionary<string, Actor> _bySignIn = staff.ToDictionary(s => s.Person.SignIn, s => s.Actor);

    private static readonly ProcedureBinding Documents = Hosting.PlatformServices.Procedures.OfRecord<DocumentRecord>();

    /// <summary>The actor of a sign-in name.</summary>
    public Actor As(string signIn) => _bySignIn[signIn];

    /// <summary>Moves the clock to a working hour of a day.</summary>
    public void At(DateOnly day, int hour = 9, int minute = 0) => time.Set(LegalTime.StartOf(day).AddHours(hour).AddMinutes(minute));

    /// <summary>Does one act; a refusal is a defect of the demonstration.</summary>
    public async Task<long> DoAsync(IAct act, Actor actor, long? recordId = null)
    {
        var answer = await executor.ExecuteAsync(act, recordId is { } id ? ActTarget.Of(id) : ActTarget.New, actor);
        return answer.Done ? answer.RecordId : throw new InvalidOperationException($"{act.GetType().Name}: {string.Join(" ", answer.Refusals.Select(r => r.Sentence))}");
    }

    /// <summary>Opens a draft in a unit and walks it to a stage, a step every few hours of working days.</summary>
    public async Task<long> WalkAsync(string unit, DraftContent content, Stage until, DateOnly from, Func<DateOnly, DateOnly> nextDay)
    {
        var drafter = Holder(Roles.Drafter, unit);
        var (day, hour) = (from, 9);
        At(day, hour);
        var id = await DoAsync(new OpenDraft(unit, content), drafter);
        while (true)
        {
            var (record, desks) = await LookAsync(id);
            if (record.Stage == until) return id;
            hour += 3;
            if (hour > 16) (day, hour) = (nextDay(day), 9);
            At(day, hour);
            await StepAsync(id, record, desks, unit);
        }
    }

    private async Task StepAsync(long id, DocumentRecord record, List<DeskRow> desks, string unit)
    {
        if (record.Stage is Stage.Draft)
        {
            if (record.Content.Material is not null && record.InterpretationApproval is null)
                await DoAsync(new ApproveInterpretation("解读方案可行。"), Holder(Roles.UnitHead, unit), id);
            await DoAsync(new SubmitDocument("请审核。"), Holder(Roles.Drafter, unit), id);
            return;
        }
        // An editor's desk may stand beside the reviewer's; the step is the reviewer's.
        var role = DemoCounty.Settings.Documents.ChainOf(record.Content.Path).FirstOrDefault(s => s.Stage == record.Stage)?.Role;
        var desk = desks.FirstOrDefault(d => role is null || d.Role == role) ?? throw new InvalidOperationException($"Nobody has the demonstration document at {record.Stage}.");
        await DoAsync(ActOf(record), Holder(desk.Role, desk.UnitCode), id);
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

    /// <summary>The record as it stands, with the desks it lies on.</summary>
    private async Task<(DocumentRecord Record, List<DeskRow> Desks)> LookAsync(long id)
    {
        await using var db = database.Open();
        var row = await db.Records.FirstAsync(r => r.Id == id);
        return ((DocumentRecord)Documents.Read(row.Body), await db.Desks.Where(d => d.RecordId == id).ToListAsync());
    }

    private Actor Holder(string role, string unit) =>
        staff.Select(s => s.Actor).First(a => a.Holdings.Any(h => h.Role == role && tree.IsWithin(h.UnitCode, unit)));
}
