using Gongkai.Domain.Documents;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Meetings;
using Gongkai.Domain.Participation;

namespace Gongkai.Web.Demo;

/// <summary>Papers of the demonstration county: plausible, invented, of every sort the procedure knows.</summary>
internal static class DemoPapers
{
    public static readonly AttributeMark Active = new() { Attribute = DisclosureAttribute.ActiveDisclosure };

    public static AttributeMark OnRequest => new() { Attribute = DisclosureAttribute.OnRequest, ReasonCodes = ["R1"] };

    public static AttributeMark Withheld => new() { Attribute = DisclosureAttribute.NotDisclosed, ReasonCodes = ["N8"], Supplement = "仅涉及机关内部值班安排。" };

    /// <summary>A plain notice.</summary>
    public static DraftContent Notice(string topic, string unitName, AttributeMark? mark = null) => new()
    {
        SeriesCode = "示政办发",
        Genre = "通知",
        Title = $"示范县人民政府办公室关于{topic}的通知",
        MainRecipients = "各乡（镇）人民政府，县直各有关单位",
        CopyRecipients = "县委各部门，县人大常委会办公室，县政协办公室",
        BodyHtml = Body(topic, unitName),
        Mark = mark ?? Active,
        Theme = "综合政务/其他",
        Summary = $"对{topic}作出安排，明确任务、分工、时限和要求。",
        Enquiries = "0770-0000000",
    };

    /// <summary>A policy document with its interpretation.</summary>
    public static DraftContent Policy(string topic, string unitName, DateOnly planned) => Notice(topic, unitName) with
    {
        IsPolicy = true,
        Plan = new InterpretationPlan { Interpreter = unitName, Forms = [InterpretationForm.QuestionsAndAnswers, InterpretationForm.Infographic], PlannedOn = planned },
        Material = Material(topic, unitName),
    };

    /// <summary>A normative document that is also a major decision: every step and every piece of evidence.</summary>
    public static DraftContent Decision(string topic, string unitName, DateOnly asked, params string[] coSigners) => Policy(topic, unitName, asked.AddDays(60)) with
    {
        SeriesCode = "示政发",
        Title = $"示范县人民政府关于{topic}的通知",
        IsNormative = true,
        IsMajorDecision = true,
        CoSigners = coSigners,
        Participation = [new ParticipationEvidence(ParticipationForm.OpinionsAsked, asked.AddDays(30), "在门户网站公开征求意见三十日，收到意见 14 条，采纳 6 条。")],
        Procedures = [.. Enum.GetValues<DecisionStep>().Select((s, i) => new ProcedureEvidence(s, asked.AddDays(31 + i), s.Title() + "已完成，材料附后。"))],
        Meeting = new MeetingSlip { Name = "县人民政府第二十次常务会议", Kind = "政府常务会议", TouchesPublicInterest = true, IsPublic = true, Forms = ["新闻摘要播出", "新媒体摘要公开"] },
    };

    /// <summary>The same with another document as its basis.</summary>
    public static DraftContent Following(DraftContent content, DocumentRecord basis) =>
        content with { BodyHtml = $"<p>根据《{basis.Content.Title}》（{basis.Number!.Canonical}）确定的排查登记办法，结合实际，作如下安排。</p>" + content.BodyHtml };

    /// <summary>废止 of a document, in the higher series of the government.</summary>
    public static DraftContent Repeal(DocumentRecord repealed) => Notice("废止部分文件", "示范县司法局") with
    {
        SeriesCode = "示政发",
        Title = "示范县人民政府关于废止部分文件的通知",
        Summary = "专项整治已经结束，废止有关文件。",
        BodyHtml = $"<p>经清理，下列文件确定的任务已经完成，现决定予以废止，自本通知印发之日起不再作为行政管理的依据。</p><p>《{repealed.Content.Title}》（{repealed.Number!.Canonical}）同时废止。</p><p>各单位要做好衔接，已经受理的事项按原规定办结。</p>",
    };

    private static InterpretationMaterial Material(string topic, string unitName) => new()
    {
        Title = $"《关于{topic}的通知》政策解读",
        BodyHtml = $"""
            <h2>一、为什么出台</h2><p>近年来，群众对{topic}十分关心。为把好事办好，{unitName}在调研的基础上起草了这份文件。</p>
            <h2>二、主要内容</h2><p>文件共四个部分，明确了目标任务、适用范围、办理标准和责任单位。</p>
            <h2>三、和群众有什么关系</h2><p>符合条件的居民可以到户籍所在地的便民服务中心办理，不收取费用，五个工作日内办结。</p>
            <h2>四、注意事项</h2><p>办理时请携带本人有效身份证件；政策执行中的问题可拨打咨询电话。</p>
            """,
        Checklist = [.. Enum.GetValues<InterpretationItem>().Select(i => new ChecklistEntry(i, true, "见对应部分"))],
        KeyPeople = [unitName + "主要负责人"],
    };

    private static string Body(string topic, string unitName) => $"""
        <p>为进一步做好{topic}工作，切实保障群众知情权、参与权和监督权，经县人民政府同意，现就有关事项通知如下。</p>
        <h2>一、目标任务</h2>
        <p>坚持以人民为中心，按照“任务到人、措施到位、公开到底”的要求，年底前完成{topic}的各项任务。</p>
        <h2>二、重点工作</h2>
        <p>（一）摸清底数。各乡（镇）人民政府于本月底前完成排查登记，建立台账。</p>
        <p>（二）规范流程。{unitName}会同有关部门制定办理规程，统一标准，压缩时限。</p>
        <p>（三）公开结果。办理结果按季度在县人民政府门户网站公开，接受群众监督。</p>
        <h2>三、任务分工</h2>
        <table><thead><tr><th>序号</th><th>任务</th><th>牵头单位</th><th>完成时限</th></tr></thead>
        <tbody><tr><td>1</td><td>排查登记</td><td>各乡（镇）人民政府</td><td>本月底</td></tr>
        <tr><td>2</td><td>制定规程</td><td>{unitName}</td><td>下月中旬</td></tr>
        <tr><td>3</td><td>结果公开</td><td>县人民政府办公室</td><td>每季度末</td></tr></tbody></table>
        <h2>四、工作要求</h2>
        <p>各有关单位要加强组织领导，密切配合，遇到问题及时报告。</p>
        """;
}
