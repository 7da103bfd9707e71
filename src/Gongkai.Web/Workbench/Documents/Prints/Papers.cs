using Gongkai.Content.Documents;
using Gongkai.Content.Html;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review;

namespace Gongkai.Web.Workbench.Documents.Prints;

/// <summary>The papers made of a document: forms and the document in the form of GB/T 9704.</summary>
public static class Papers
{
    /// <summary>信息发布审核登记表 (R-WEB-17, R-SEC-04).</summary>
    /// <param name="columnName">Name of a column by its path.</param>
    /// <param name="check">What the content inspection says of the text now, and what was waived.</param>
    public static PrintForm Register(DocumentRecord record, SiteSettings site, OrganisationTree tree, Func<string, string> columnName, IReadOnlyList<(string Label, string Value)> check)
    {
        var form = RegisterForm.Of(record, site, tree);
        return new PrintForm("信息发布审核登记表",
        [
            ("信息标题", form.Title), ("起草单位", form.Unit), ("拟稿人", form.Drafter), ("发文字号", form.Number ?? ""), ("索引号", form.IndexNumber ?? ""),
            ("公开属性", form.Attribute), ("不公开理由", string.Join("；", form.Reasons)), ("拟公布栏目", string.Join("、", form.Columns.Select(columnName))), ("附件", string.Join("、", form.Attachments)),
            ("解读形式", string.Join("、", form.InterpretationForms)), ("成文日期", Day(form.DateWritten)), ("公布日期", Day(form.PublishedOn)), ("公布人", form.PublishedBy ?? ""), ("撤下日期", Day(form.WithdrawnOn)),
            .. check,
        ],
        [.. form.Signatures.Select(s => new PrintOpinion(s.Step, s.On is null ? "" : s.Opinion.Length == 0 || s.Opinion == s.Conclusion ? s.Conclusion : $"{s.Conclusion}。{s.Opinion}", s.Name.Length == 0 ? null : s.Name, s.On))],
        form.Number, $"本表对应第 {form.TextVersion} 稿。未经审查和批准的信息一律不得公开。");
    }

    /// <summary>办文笺 with the attribute, the interpretation and the opinions (R-DOC-01, R-DOC-05).</summary>
    public static PrintForm Slip(DocumentRecord record, SiteSettings site, OrganisationTree tree)
    {
        var content = record.Content;
        var settings = site.Documents;
        var reasons = (content.Mark?.ReasonCodes ?? []).Select(c => settings.Reasons.FirstOrDefault(r => r.Code == c)?.Title ?? c);
        return new PrintForm("办文笺",
        [
            ("标题", content.Title), ("起草单位", tree.NameOf(record.UnitCode)), ("拟稿人", record.DrafterName), ("机关代字", content.SeriesCode), ("文种", content.Genre),
            ("主送", content.MainRecipients), ("抄送", content.CopyRecipients), ("公开属性", settings.LabelOf(content.Mark?.Attribute)), ("理由", string.Join("；", reasons)),
            ("政策性文件", content.IsPolicy ? "是" : "否"), ("解读方案", content.Plan is null ? "无" : content.Plan.Interpreter), ("重大行政决策", content.IsMajorDecision ? "是" : "否"),
            ("会签单位", string.Join("、", record.Countersigns.Select(c => tree.NameOf(c.UnitCode)).Union(content.CoSigners.Select(tree.NameOf)))),
            ("会议是否公开", Meeting(content)), ("退文次数", $"{record.Returns.Count}"),
        ],
        [.. settings.ChainOf(content.Path).Where(s => s.AppliesTo(record)).Select(s => record.PassOf(s.Stage) is { } pass
            ? new PrintOpinion(s.Title, string.Join('\n', new[] { pass.Opinion, pass.InterpretationOpinion is { } i ? $"对解读方案：{i}" : null }.OfType<string>().DefaultIfEmpty("同意")), pass.OnBehalfOf is null ? pass.ActorName : $"{pass.ActorName}（代）", pass.On)
            : new PrintOpinion(s.Title, "", null, null))],
        record.Number?.Canonical);
    }

    /// <summary>会议处理笺 (R-MTG-01, R-MTG-02).</summary>
    public static PrintForm Meeting(DocumentRecord record, SiteSettings site, OrganisationTree tree)
    {
        var slip = record.Content.Meeting!;
        return new PrintForm("会议处理笺",
        [
            ("会议名称", slip.Name), ("会议种类", slip.Kind), ("承办单位", tree.NameOf(record.UnitCode)), ("涉及公众利益", slip.TouchesPublicInterest ? "是" : "否"),
            ("会议是否公开", slip.IsPublic switch { true => "公开", false => "不公开", _ => "" }), ("公开的形式", string.Join("、", slip.Forms)), ("不公开的理由", slip.ReasonNotPublic ?? ""),
        ],
        [.. Slip(record, site, tree).Opinions]);
    }

    /// <summary>The document as it is printed.</summary>
    public static OfficialDocument Official(DocumentRecord record, SiteSettings site, OrganisationTree tree)
    {
        var content = record.Content;
        var issuer = site.Documents.FindSeries(content.SeriesCode)?.Issuer ?? tree.NameOf(record.UnitCode);
        var form = content.Genre switch
        {
            "函" => OfficialForm.Letter,
            "命令（令）" => OfficialForm.Order,
            "纪要" => OfficialForm.Minutes,
            _ => OfficialForm.Document,
        };
        var upward = content.Genre is "请示" or "报告";
        return new OfficialDocument
        {
            Form = form,
            Mark = [form switch { OfficialForm.Document => issuer + "文件", OfficialForm.Order => issuer + "令", OfficialForm.Minutes => issuer + "会议纪要", _ => issuer }],
            DocNumber = record.Number?.Canonical,
            Title = content.Title,
            Addressees = content.MainRecipients,
            Body = SafeHtml.Clean(content.BodyHtml),
            Annexes = [.. content.Attachments.Where(a => !a.MediaType.StartsWith("image/", StringComparison.Ordinal)).Select(a => new OfficialAnnex(Path.GetFileNameWithoutExtension(a.Name), SafeHtml.Empty))],
            Signers = upward && (record.PassOf(Stage.MainApproval) ?? record.PassOf(Stage.LeaderApproval)) is { } signed ? [signed.ActorName] : [],
            Issuers = [issuer],
            Date = record.DateWritten,
            Note = content.Mark is { } mark ? site.Documents.NoteOf(mark.Attribute) : null,
            CopyTo = content.CopyRecipients.Length > 0 ? content.CopyRecipients : null,
            PrintedBy = record.IssuedOn is null ? null : tree.NameOf(site.OfficeCode),
            PrintedOn = record.IssuedOn,
        };
    }

    private static string Meeting(DraftContent content) => content.Meeting?.IsPublic switch
    {
        true => "公开：" + string.Join("、", content.Meeting.Forms),
        false => "不公开：" + content.Meeting.ReasonNotPublic,
        _ => content.Meeting is null ? "不是会议" : "未填写",
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}
