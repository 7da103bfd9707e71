using System.Globalization;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Requests.Acts;

/// <summary>Forms of consultations and co-handling.</summary>
internal static class AskingForms
{
    public static IEnumerable<ActForm<RequestCase>> All =>
    [
        new(typeof(Consult), _ => "征求意见",
            [
                new("kind", "征求谁的意见", FieldKind.One, true)
                {
                    Choices = _ => [new(nameof(ConsultationKind.ThirdParty), "第三方", "逾期未答复的由本机关决定"), new(nameof(ConsultationKind.CoProducer), "共同制作机关", "逾期未答复的视为同意"), new(nameof(ConsultationKind.OtherAgency), "其他机关", "逾期未答复的由本机关决定")],
                },
                new("name", "对方名称", FieldKind.Line, true), new("contact", "联系方式", FieldKind.Line),
                new("what", "拟公开的内容", Required: true, Hint: "不写申请人是谁。") { Proposal = s => [s.Record.Content.Title] },
                new("why", "征求意见的理由", Required: true, Hint: "公开后可能涉及对方的什么权益，或者为什么需要对方的意见。"),
                new("sentOn", "征求意见书发出日期", FieldKind.Day, Hint: "不填的，为今天。"),
            ],
            a => new Consult(a.Value<ConsultationKind>("kind") ?? ConsultationKind.ThirdParty, a.Text("name"), a.Text("what"), a.Text("why"), a.Optional("contact"), a.Day("sentOn")))
        {
            Lead = "书面征求，对方收到之日起15个工作日内答复；征求意见的时间不计入答复期限，并告知申请人。", Lawful = s => s.Today <= s.Due,
        },
        new(typeof(RecordConsultDelivery), _ => "登记征求意见书送达", [Serial(c => c is { IsOpen: true, DeliveredOn: null }), new("on", "对方收到的日期", FieldKind.Day, true)],
            a => new RecordConsultDelivery(a.Number("serial") ?? 0, a.Day("on") ?? a.Situation.Today)) { Lawful = s => s.Record.Consultations.Any(c => c is { IsOpen: true, DeliveredOn: null }) },
        new(typeof(RecordOpinion), _ => "登记对方意见",
            [
                Serial(CanBeOpined),
                new("answer", "对方的意见", FieldKind.One, true) { Choices = _ => new[] { ConsultationAnswer.Agrees, ConsultationAnswer.Refuses, ConsultationAnswer.Partly }.Select(a => new Choice(a.ToString(), RequestProcedure.AnswerTitle(a))) },
                new("opinion", "理由和说明", Hint: "不同意或者部分同意的，写明对方的理由。"), new("on", "收到意见的日期", FieldKind.Day, true) { Proposal = s => [HandlingForms.Day(s.Today)] },
            ],
            a => new RecordOpinion(a.Number("serial") ?? 0, a.Value<ConsultationAnswer>("answer") ?? ConsultationAnswer.Silent, a.Text("opinion"), a.Day("on") ?? a.Situation.Today)) { Main = true, Lawful = s => s.Record.Consultations.Any(CanBeOpined) },
        new(typeof(LapseConsultation), _ => "征求意见逾期", [Serial(c => c.IsOpen)], a => new LapseConsultation(a.Number("serial") ?? 0))
        {
            Confirm = true, Lead = "期满未答复的，第三方由本机关依法决定，共同制作机关视为同意。", Lawful = s => s.Record.Consultations.Any(c => c.IsOpen && s.Today > RequestClock.OpinionBy(c, s.World.Calendar)),
        },
        new(typeof(AskCoHandling), _ => "发协办函",
            [
                new("unitCode", "协办单位", FieldKind.One, true) { Choices = Units },
                new("question", "协办事项", Required: true, Hint: "只写需要查找、提供或者提出意见的事项，不写申请人是谁。") { Proposal = s => [$"请查找并提供“{s.Record.Content.Title}”的有关信息，提出能否公开的意见。"] },
            ],
            a => new AskCoHandling(a.Text("unitCode"), a.Text("question"))) { Lead = "协办单位只看到协办事项和申请内容，看不到申请人；回复意见应当经其法务审核。" },
        new(typeof(GiveCoHandling), _ => "回复协办意见",
            [new("opinion", "协办意见", Required: true), new("legalReviewer", "本单位法务审核人", FieldKind.Line, true, "协办意见应当先经本单位法务审核。"), new("files", "附件", FieldKind.Files, Hint: "查找到的信息，可以选择多个文件。")],
            a => new GiveCoHandling(a.Text("opinion"), a.Text("legalReviewer")) { Files = [.. a.Files("files").Select(CaseFiles.Of)] })
        {
            Main = true, Lawful = s => CaseSights.Questions(s.Actor, s.Record, s.World.Organisations).Any(c => c.AnsweredOn is null),
        },
    ];

    // An answer may still come in after the silence rule has spoken; it is kept as a late one.
    private static bool CanBeOpined(Consultation c) => c.IsOpen || c is { LateOn: null, Answer: ConsultationAnswer.Silent or ConsultationAnswer.DeemedAgreed };

    private static ActField<RequestCase> Serial(Func<Consultation, bool> which) => new("serial", "征求意见", FieldKind.One, true)
    {
        Choices = s => s.Record.Consultations.Where(which).Select(c => new Choice(c.Serial.ToString(CultureInfo.InvariantCulture), c.Name, $"{c.SentOn:yyyy-MM-dd}发出")),
        Proposal = s => s.Record.Consultations.Where(which).Take(2).ToList() is [var only] ? [only.Serial.ToString(CultureInfo.InvariantCulture)] : [],
    };

    private static IEnumerable<Choice> Units(Situation<RequestCase> s)
    {
        var own = s.World.Organisations.BodyOf(s.Record.UnitCode);
        return s.World.Organisations.Units.Where(u => u.Kind is UnitKind.Government or UnitKind.Office or UnitKind.Department or UnitKind.Township or UnitKind.Institution && u.Code != own).Select(u => new Choice(u.Code, u.Name));
    }
}
