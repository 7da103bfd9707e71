using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Anonymity;

namespace Gongkai.Domain.Requests.Casebooks;

/// <summary>What stands against issuing a casebook: gaps, and above all what still says whose case it is (R-CAS-03).</summary>
public static class CasebookChecks
{
    private const string Basis = "条例第十五条；个人信息保护法；R-CAS-03";

    /// <summary>Codes FIELD-MISSING, CASEBOOK-EMPTY, CASEBOOK-PERIOD, CASEBOOK-POLICY, CASEBOOK-SOURCE, CASEBOOK-REVEALS.</summary>
    public static IReadOnlyList<Refusal> Of(CasebookContent content, IReadOnlyList<SourceCase> sources) =>
        [.. Gaps(content), .. Unknown(content, sources), .. Revealing(content, sources)];

    /// <summary>The people of the chosen cases: 申请人甲, 申请人乙 in the order of the entries.</summary>
    public static Anonymiser AnonymiserOf(CasebookContent content, IReadOnlyList<SourceCase> sources) =>
        new(content.Entries.SelectMany((e, i) => sources.FirstOrDefault(s => s.RecordId == e.RecordId) is { } source ? KnownValues.Of(source.Record, KnownValues.Ordinal(i)) : []));

    private static IEnumerable<Refusal> Gaps(CasebookContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Title)) yield return new("FIELD-MISSING", "请填写汇编的名称。", null, "title");
        if (content.To < content.From) yield return new("CASEBOOK-PERIOD", "案例期间的结束日期不能早于开始日期。", null, "to");
        if (content.Entries.Count == 0) yield return new("CASEBOOK-EMPTY", "还没有选入案例。", "R-CAS-01", "receipt");
        for (var i = 0; i < content.Entries.Count; i++)
            foreach (var (field, name, text) in content.Entries[i].Texts)
                if (string.IsNullOrWhiteSpace(text)) yield return new("FIELD-MISSING", $"请填写案例{i + 1}的{name}。", "R-CAS-01", $"entries.{i}.{field}");
        for (var i = 0; i < content.Policies.Count; i++)
        {
            var policy = content.Policies[i];
            if (string.IsNullOrWhiteSpace(policy.Title) || PolicyLevels.All.All(l => l.Code != policy.Level)) yield return new("CASEBOOK-POLICY", $"请填写第{i + 1}件政策文件的类别和名称。", "R-CAS-02", $"policies.{i}.title");
            if (policy.Link is { Length: > 0 } link && !link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith("http://", StringComparison.Ordinal) && !link.StartsWith("/articles/", StringComparison.Ordinal))
                yield return new("CASEBOOK-POLICY", $"第{i + 1}件政策文件的链接应当以 https://、http:// 或者 /articles/ 开头。", "R-CAS-02", $"policies.{i}.link");
        }
    }

    // A text can be proven only against the case it is told from.
    private static IEnumerable<Refusal> Unknown(CasebookContent content, IReadOnlyList<SourceCase> sources)
    {
        for (var i = 0; i < content.Entries.Count; i++)
            if (sources.All(s => s.RecordId != content.Entries[i].RecordId)) yield return new("CASEBOOK-SOURCE", $"案例{i + 1}的原案没有找到或者尚未办结，不能核对个人信息。", Basis, $"entries.{i}.heading");
    }

    private static IEnumerable<Refusal> Revealing(CasebookContent content, IReadOnlyList<SourceCase> sources)
    {
        var anonymous = AnonymiserOf(content, sources);
        var texts = content.Entries.SelectMany((e, i) => e.Texts.Select(t => (Field: $"entries.{i}.{t.Field}", Where: $"案例{i + 1}的{t.Name}", t.Text)))
            .Prepend(("intro", "编写说明", content.Intro)).Prepend(("title", "汇编名称", content.Title))
            .Concat(content.Policies.Select((p, i) => ($"policies.{i}.title", $"第{i + 1}件政策文件", $"{p.Title} {p.Number}")));
        foreach (var (field, where, text) in texts)
            foreach (var found in anonymous.Reveals(text))
                yield return new("CASEBOOK-REVEALS", $"{where}中有{found.What}：{found.In(text)}，请改写。", Basis, field);
    }
}
