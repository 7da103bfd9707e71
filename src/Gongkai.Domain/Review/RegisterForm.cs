using Gongkai.Domain.Documents;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;

namespace Gongkai.Domain.Review;

/// <summary>One signature on the form.</summary>
/// <param name="Step">环节.</param>
/// <param name="Name">审核人; empty while the step is open.</param>
/// <param name="Conclusion">结论.</param>
/// <param name="Opinion">意见.</param>
/// <param name="On">日期, Asia/Shanghai.</param>
public sealed record RegisterSignature(string Step, string Name, string Conclusion, string Opinion, DateOnly? On);

/// <summary>信息发布审核登记表 (R-WEB-17, R-SEC-04): a pure view of the record, for screen and print.</summary>
public sealed record RegisterForm
{
    public required string Title { get; init; }

    public required string Unit { get; init; }

    public required string Drafter { get; init; }

    public string? Number { get; init; }

    public string? IndexNumber { get; init; }

    /// <summary>公开属性 in the site's words.</summary>
    public required string Attribute { get; init; }

    /// <summary>理由 with their articles; empty for 主动公开.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>“五公开”类别, or null.</summary>
    public string? Category { get; init; }

    /// <summary>拟公布栏目.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary>解读形式.</summary>
    public required IReadOnlyList<string> InterpretationForms { get; init; }

    /// <summary>One line for each of the three secrecy steps and each approval, passed for the present text or still open.</summary>
    public required IReadOnlyList<RegisterSignature> Signatures { get; init; }

    public DateOnly? DateWritten { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public string? PublishedBy { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Number of the text version the signatures belong to.</summary>
    public int TextVersion { get; init; }

    public static RegisterForm Of(DocumentRecord record, SiteSettings site, OrganisationTree tree)
    {
        var settings = site.Documents;
        var content = record.Content;
        return new RegisterForm
        {
            Title = content.Title,
            Unit = tree.NameOf(record.UnitCode),
            Drafter = record.DrafterName,
            Number = record.Number?.Canonical,
            IndexNumber = record.IndexNumber,
            Attribute = settings.LabelOf(record.Attribute),
            Reasons = [.. (content.Mark?.ReasonCodes ?? []).Select(c => Reason(c, settings))],
            Columns = content.Path == DocumentPath.Information ? [settings.InformationColumn]
                : content.Material is null ? [settings.DocumentColumn] : [settings.DocumentColumn, settings.InterpretationColumn],
            Category = content.Category?.Title(),
            Attachments = [.. content.Attachments.Select(f => f.Name)],
            InterpretationForms = [.. (content.Plan?.Forms ?? []).Select(f => f.Title())],
            Signatures = [.. settings.ChainOf(content.Path).Where(s => s.Approves && s.AppliesTo(record)).Select(s => Signature(record, s))],
            DateWritten = record.DateWritten,
            PublishedOn = record.Publication.PublishedOn,
            PublishedBy = record.Publication.PublishedBy,
            WithdrawnOn = record.Publication.WithdrawnOn,
            TextVersion = record.TextVersion,
        };
    }

    private static string Reason(string code, DocumentSettings settings)
    {
        var reason = settings.Reasons.FirstOrDefault(r => r.Code == code);
        var article = StatutoryGround.Find(reason?.Ground)?.Article;
        return reason is null ? code : article is null ? reason.Title : $"{reason.Title}（{article}）";
    }

    private static RegisterSignature Signature(DocumentRecord record, ChainStep step)
    {
        if (record.PassOf(step.Stage) is not { } pass) return new(step.Title, "", "待审", "", null);
        var conclusion = pass.Secrecy switch
        {
            SecrecyConclusion.MayBePublic => "可以公开",
            SecrecyConclusion.MayNotBePublic => "不宜公开",
            _ => pass.Review == ReviewConclusion.ConformsAsAmended ? "修改后通过" : "同意",
        };
        return new(step.Title, pass.OnBehalfOf is null ? pass.ActorName : $"{pass.ActorName}（代）", conclusion, pass.Opinion ?? "", pass.On);
    }
}
