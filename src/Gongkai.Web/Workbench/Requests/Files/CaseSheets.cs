using Gongkai.Content.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Archive;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Web.Workbench.Requests.Files;

/// <summary>卷内材料 that are filled in from the record: 申请表、检索记录、内部审批单、送达登记 and so on.</summary>
internal static class CaseSheets
{
    public static PrintForm Of(SheetSource source, RequestCase record, IReadOnlyList<Dispute> disputes, OrganisationTree units) => source.Sheet switch
    {
        CaseSheet.Application => Application(record, units),
        CaseSheet.Incoming => Incoming(record, source.Index),
        CaseSheet.Opinion => Opinion(record, record.Consultations[source.Index]),
        CaseSheet.CoHandling => CoHandling(record, record.CoHandlings[source.Index], units),
        CaseSheet.Search => Search(record, record.Searches[source.Index]),
        CaseSheet.Approval => Approval(record, units),
        CaseSheet.Service => Service(record),
        _ => Court(record, disputes[source.Index]),
    };

    public static string Day(DateOnly? day) => day is { } on ? $"{on.Year}年{on.Month}月{on.Day}日" : "";

    private static PrintForm Application(RequestCase c, OrganisationTree units)
    {
        var who = c.Applicant;
        List<(string, string)> fields = [("申请人", who.Name), ("申请人类别", who.Category.Title()), ("证件名称", who.IdType), ("证件号码", who.IdMasked)];
        if (!who.IsPerson) fields.AddRange([("法定代表人", who.Representative ?? ""), ("联系人", who.ContactName ?? "")]);
        else if (who.ContactName is { } agent) fields.Add(("联系人", agent));
        fields.AddRange(
        [
            ("联系电话", who.Phone ?? ""), ("电子邮箱", who.Email ?? ""), ("通信地址", $"{who.Address}{(who.Postcode is { } code ? $"（{code}）" : "")}"),
            ("收件机关", units.NameOf(c.BodyCode)), ("受理渠道", Channels.TitleOf(c.Intake.Channel)), ("申请日期", Day(c.Intake.SubmittedOn)), ("收到日期", Day(c.ReceivedOn)),
            ("信息名称", c.Content.Title), ("文号", c.Content.DocNumber ?? ""), ("特征性描述", c.Content.Description),
            ("获取方式", DeliveryForms.All.FirstOrDefault(f => f.Code == c.Content.Form)?.Title ?? c.Content.Form), ("获取途径", DeliveryWays.TitleOf(c.Content.Way)),
        ]);
        if (c.Content.Assistance.Count > 0) fields.Add(("需要的帮助", string.Join("；", c.Content.Assistance.Select(a => Assistances.All.FirstOrDefault(x => x.Code == a)?.Title ?? a)) + c.Content.AssistanceNote));
        if (c.Intake.Oral) fields.Add(("口头申请", $"由{c.Intake.By?.Name}代为填写，已向申请人宣读并经其确认"));
        fields.Add(("答复公开", c.Content.MayBePublished ? "同意隐去个人信息后公开" : "未同意公开"));
        return new("政府信息公开申请表", fields, [], c.Receipt);
    }

    private static PrintForm Incoming(RequestCase c, int index) => index switch
    {
        0 => new("申请人补正内容", [("告知送达", Day(c.Correction!.NoticedOn)), ("补正收到", Day(c.Correction.ReceivedOn)), ("要求补正", c.Correction.Items), ("补正前", c.Correction.Before ?? ""), ("补正后", c.Content.Description), ("逾期理由", c.Correction.Excuse ?? "")], [], c.Receipt),
        1 => new("申请人说明的理由", [("告知日期", Day(c.Reasons!.AskedOn)), ("说明收到", Day(c.Reasons.GivenOn)), ("申请情况", c.Reasons.Facts), ("说明内容", c.Reasons.Given ?? ""), ("认定", c.Reasons.Reasonable switch { true => "理由合理", false => "理由不合理", _ => "" }), ("认定日期", Day(c.Reasons.JudgedOn))], [], c.Receipt),
        _ => new("缴费登记", [("通知发出", Day(c.Fee!.NoticedOn)), ("通知收到", Day(c.Fee.ReceivedOn)), ("金额", $"{c.Fee.Amount}元"), ("缴清", Day(c.Fee.PaidOn)), ("票据", string.Join("\n", c.Fee.Payments.Select(p => $"{Day(p.On)}　{p.Amount}元　{p.ReceiptNumber}")))], [], c.Receipt),
    };

    private static PrintForm Opinion(RequestCase c, Consultation asked) => new("征求意见回复记录",
    [
        ("征求对象", asked.Name), ("发出日期", Day(asked.SentOn)), ("收到日期", Day(asked.DeliveredOn)), ("回复日期", Day(asked.AnsweredOn)), ("征求内容", asked.What),
        ("意见", asked.Answer switch { ConsultationAnswer.Agrees => "同意公开", ConsultationAnswer.Refuses => "不同意公开", ConsultationAnswer.Partly => "部分同意公开", ConsultationAnswer.DeemedAgreed => "逾期未答复，视为同意", _ => "逾期未答复，由本机关决定" }),
        ("意见内容", asked.Opinion ?? ""), ("逾期意见", asked.LateOpinion is { } late ? $"{Day(asked.LateOn)}　{late}" : ""),
    ], [], c.Receipt);

    private static PrintForm CoHandling(RequestCase c, CoHandling asked, OrganisationTree units) =>
        new("协办意见", [("协办单位", units.NameOf(asked.UnitCode)), ("发函日期", Day(asked.AskedOn)), ("协办事项", asked.Question), ("法务审核", asked.LegalReviewer ?? "")],
            [new("协办意见", asked.Opinion ?? "", asked.By?.Name, asked.AnsweredOn)], c.Receipt);

    private static PrintForm Search(RequestCase c, SearchRecord s) =>
        new("政府信息检索记录", [("申请内容", c.Content.Title), ("检索范围", s.Scope), ("检索方式", s.Method), ("关键词", s.Keywords), ("检索结果", s.Result)], [new("检索人", "", s.By.Name, s.On)], c.Receipt);

    private static PrintForm Approval(RequestCase c, OrganisationTree units)
    {
        var reply = c.Reply!;
        var opinions = new List<PrintOpinion> { new("拟办意见", $"拟作“{ReplyKind.Find(reply.Kind)?.Title ?? reply.Kind}”答复。{(reply.OverrideReason is { } why ? $"\n第三方不同意而仍然公开的理由：{why}" : "")}", reply.DraftedBy.Name, reply.DraftedOn) };
        if (c.Extension is { } extension)
            opinions.Add(new("延期审批", $"延期{extension.Days}个工作日：{extension.Reason}{(extension.RefusedBecause is { } no ? $"\n不同意：{no}" : "")}", extension.ApprovedBy?.Name, extension.NoticedOn));
        opinions.AddRange(reply.Approvals.Select(a => new PrintOpinion(a.Title, a.Opinion ?? "同意", a.By.Name, a.On)));
        List<(string, string)> fields = [("收件机关", units.NameOf(c.BodyCode)), ("办理单位", units.NameOf(c.UnitCode)), ("申请内容", c.Content.Title), ("主办人", c.Handler?.Name ?? ""), ("收到日期", Day(c.ReceivedOn)), ("退回次数", reply.Returns == 0 ? "" : $"{reply.Returns}次"), ("当场答复", reply.OnTheSpot ? "是" : "")];
        foreach (var part in reply.Withheld) fields.Add(("不予公开", $"{part.Passage}：{part.Reason}"));
        return new("政府信息公开答复内部审批单", [.. fields.Where(f => f.Item2.Length > 0)], opinions, c.Receipt);
    }

    private static PrintForm Service(RequestCase c) => new("文书送达登记",
        [.. c.Letters.Where(l => l.ServedOn is not null || l.DeliveredOn is not null).Select(l => ($"{l.Letter.Title}", string.Join("\n", new[]
        {
            l.Letter.Number, $"收件人：{l.Letter.Addressee}", $"送达方式：{DeliveryWays.TitleOf(l.Way)}　送出：{Day(l.ServedOn)}", l.DeliveredOn is null ? null : $"签收：{Day(l.DeliveredOn)}", l.Evidence is null ? null : $"凭证：{l.Evidence}",
        }.OfType<string>())))], [], c.Receipt);

    private static PrintForm Court(RequestCase c, Dispute d) => new($"{d.Kind.Title()}登记",
        [.. new (string, string)[]
        {
            ("机关", d.Authority), ("案号", d.CaseNumber), ("收到日期", Day(d.ReceivedOn)), ("答复、答辩", Day(d.DefendedOn)), ("结果", d.Result?.Title() ?? "未审结"), ("结果送达", Day(d.DecidedOn)),
            ("决定内容", d.Decision ?? ""), ("重新答复", d.Redone is { } redone ? $"{Day(d.RedoneOn)}　{redone}" : ""), ("问责情况", d.Accountability ?? ""),
        }.Where(f => f.Item2.Length > 0)], [], c.Receipt);
}
