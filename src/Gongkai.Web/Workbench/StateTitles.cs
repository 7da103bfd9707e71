using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Documents;

namespace Gongkai.Web.Workbench;

/// <summary>States and kinds in the words of this site.</summary>
public static class StateTitles
{
    /// <summary>Kinds that can lie on a desk or be owed.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["document"] = "公文",
        ["article"] = "稿件",
        ["request"] = "依申请公开",
        ["dispute"] = "复议、诉讼",
        ["request-filing"] = "办理情况报备表",
        ["incident"] = "异常事项",
        ["content-report"] = "网页纠错",
        ["calendar-year"] = "放假安排",
        ["public-document"] = "已公开文件",
        ["casebook"] = "案例汇编",
        ["content-waiver"] = "内容检查豁免",
        ["negative-list"] = "政务公开负面清单",
        ["content-recheck"] = "每日内容检查",
        ["reply-evaluation"] = "答复评估",
    };

    private static readonly Dictionary<string, string> Others = new()
    {
        ["account"] = "账号",
        ["unit"] = "单位",
        ["site"] = "站点设置",
        ["delegation"] = "请假代理",
        ["word-list"] = "词库",
        ["file-treatment"] = "文件处理",
        ["mirrored-publication"] = "镜像公开信息",
        ["exchange-state"] = "内外网交换",
    };

    /// <summary>States of the kinds that walk no chain, as the audit trail names them.</summary>
    private static readonly Dictionary<(string Kind, string Code), string> Plain = new()
    {
        [("account", "active")] = "在用",
        [("account", "disabled")] = "停用",
        [("unit", "in-force")] = "在用",
        [("site", "in-force")] = "在用",
        [("delegation", "open")] = "代理",
        [("delegation", "ended")] = "已结束",
        [("incident", "open")] = "待处理",
        [("incident", "closed")] = "已办结",
        [("content-report", "open")] = "待处理",
        [("content-report", "closed")] = "已办结",
        [("calendar-year", "proposed")] = "待他人确认",
        [("calendar-year", "confirmed")] = "已生效",
        [("calendar-year", "rejected")] = "已退回",
        [("dispute", "open")] = "未审结",
        [("dispute", "decided")] = "已有结果，待落实",
        [("dispute", "closed")] = "已结",
        [("request-filing", "open")] = "待填报",
        [("request-filing", "signing")] = "待负责人签发",
        [("request-filing", "submitted")] = "已报送，待接收",
        [("request-filing", "accepted")] = "已接收",
        [("request-filing", "returned")] = "退回修改",
        [("public-document", "public")] = "已公开",
        [("public-document", "withdrawn")] = "已撤下",
        [("mirrored-publication", "public")] = "已公开",
        [("mirrored-publication", "held")] = "未通过内容检查，暂存",
        [("mirrored-publication", "withdrawn")] = "已撤下",
        [("exchange-state", "inner")] = "内网导出方",
        [("exchange-state", "outer")] = "外网导入方",
        [("content-waiver", "requested")] = "待复核",
        [("content-waiver", "granted")] = "已豁免",
        [("content-waiver", "refused")] = "不予豁免",
        [("content-waiver", "revoked")] = "已撤回",
        [("file-treatment", "sealed")] = "已封存",
        [("negative-list", "none")] = "未制定",
        [("negative-list", "proposed")] = "待审定",
        [("negative-list", "in-force")] = "已施行",
        [("word-list", "in-use")] = "使用中",
        [("word-list", "retired")] = "已停用",
        [("content-recheck", "open")] = "待处理",
        [("content-recheck", "closed")] = "已办结",
        [("content-recheck", "clean")] = "无阻断问题",
        [("casebook", "draft")] = "编写中",
        [("casebook", "review")] = "待审定",
        [("casebook", "issued")] = "已印发",
        [("casebook", "withdrawn")] = "已收回",
        [("reply-evaluation", "planned")] = "拟定方案",
        [("reply-evaluation", "scoring")] = "评分中",
        [("reply-evaluation", "closed")] = "已公布结果",
    };

    public static string KindOf(string kind) => Kinds.GetValueOrDefault(kind) ?? Others.GetValueOrDefault(kind, kind);

    /// <summary>The state of a record of any kind; the code itself where there are no words for it.</summary>
    public static string Of(string kind, string code, SiteSettings site) => kind == "document" ? OfDocument(code, site) : kind == ArticleProcedure.KindName && ArticleStates.Find(code) is { } article ? article.Title() : kind == "request" && RequestStates.Find(code) is { } state ? state.Title() : Plain.GetValueOrDefault((kind, code), code);

    /// <summary>What an act changed: from where to where, or where the record stayed.</summary>
    public static string Change(string kind, string? from, string to, SiteSettings site) =>
        from is null || from == to ? Of(kind, to, site) : $"{Of(kind, from, site)} → {Of(kind, to, site)}";

    /// <summary>A document's state; the chain's own name for a step goes before the general one.</summary>
    public static string OfDocument(string code, SiteSettings site) =>
        site.Documents.Chain.Concat(site.Documents.InformationChain).FirstOrDefault(s => s.Stage.Code() == code)?.Title
        ?? Stages.All.FirstOrDefault(s => s.Code == code)?.Title ?? code;

    public static string Of(InboxLine line, SiteSettings site, ProcedureCatalogue procedures)
    {
        if (line.Body is null) return OfDocument(line.State, site);
        var binding = procedures.OfKind(line.Kind);
        return binding.Face(binding.Read(line.Body), site).StateTitle;
    }

    /// <summary>Where a record is worked on.</summary>
    public static string AddressOf(string kind, long id) => kind switch
    {
        "document" => $"/workbench/documents/{id}",
        "article" => $"/workbench/articles/{id}",
        "request" => $"/workbench/requests/{id}",
        "dispute" => $"/workbench/disputes/{id}",
        "request-filing" => $"/workbench/requests/filings/{id}",
        "incident" => $"/workbench/incidents/{id}",
        "content-report" => $"/workbench/corrections/{id}",
        "casebook" => $"/workbench/requests/casebooks/{id}",
        "reply-evaluation" => $"/workbench/requests/evaluations/{id}",
        "content-waiver" => $"/workbench/review/waivers/{id}",
        "file-treatment" => $"/workbench/review/files/{id}",
        "negative-list" => "/workbench/review/negative-list",
        "word-list" => "/workbench/review/words",
        "search-dictionary" => "/workbench/search/words",
        "content-recheck" => $"/workbench/review/rechecks/{id}",
        "calendar-year" => $"/workbench/calendar#notice-{id}",
        _ => "/workbench",
    };
}
