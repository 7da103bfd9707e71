using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
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
        ["incident"] = "异常事项",
        ["calendar-year"] = "放假安排",
        ["public-document"] = "已公开文件",
    };

    public static string KindOf(string kind) => Kinds.GetValueOrDefault(kind, kind);

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
        "incident" => $"/workbench/incidents/{id}",
        "calendar-year" => $"/workbench/calendar#notice-{id}",
        _ => "/workbench",
    };
}
