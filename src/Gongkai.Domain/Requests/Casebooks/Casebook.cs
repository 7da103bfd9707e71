using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests.Casebooks;

/// <summary>Where a casebook stands.</summary>
public enum CasebookState
{
    /// <summary>编写中</summary>
    Draft,

    /// <summary>待审定</summary>
    Review,

    /// <summary>已印发: every unit reads it.</summary>
    Issued,

    /// <summary>已收回</summary>
    Withdrawn,
}

/// <summary>案例汇编 (R-CAS-01): typical applications told without anybody's name (R-CAS-03), and the policy documents on disclosure (R-CAS-02).</summary>
public sealed record Casebook
{
    public required CasebookContent Content { get; init; }

    public CasebookState State { get; init; }

    public required Person CompiledBy { get; init; }

    public Person? SubmittedBy { get; init; }

    public Person? ApprovedBy { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>Why it was returned or withdrawn.</summary>
    public string? Reason { get; init; }
}

/// <summary>What a casebook says.</summary>
/// <param name="Title">书名.</param>
/// <param name="From">First day of the period the cases are from.</param>
/// <param name="To">Last day of it.</param>
public sealed record CasebookContent(string Title, DateOnly From, DateOnly To)
{
    /// <summary>编写说明.</summary>
    public string Intro { get; init; } = "";

    public IReadOnlyList<CasebookEntry> Entries { get; init; } = [];

    public IReadOnlyList<PolicyEntry> Policies { get; init; } = [];
}

/// <summary>One case: facts, handling, outcome, 以案说案.</summary>
/// <param name="RecordId">The case it is told from; says nothing to those who may not read it.</param>
public sealed record CasebookEntry(long RecordId, string Heading, string Facts, string Handling, string Outcome, string Points)
{
    /// <summary>All its texts by field name.</summary>
    internal IEnumerable<(string Field, string Name, string Text)> Texts =>
        [("heading", "标题", Heading), ("facts", "基本案情", Facts), ("handling", "办理情况", Handling), ("outcome", "办理结果", Outcome), ("points", "案例评析", Points)];
}

/// <summary>A policy document of part two (R-CAS-02).</summary>
/// <param name="Level">One of <see cref="PolicyLevels"/>.</param>
/// <param name="Title">名称.</param>
/// <param name="Number">文号.</param>
/// <param name="On">公布或者修订之日.</param>
/// <param name="Link">Address of the text, on the portal or elsewhere.</param>
public sealed record PolicyEntry(string Level, string Title, string Number, DateOnly? On, string? Link);

/// <summary>Levels of policy documents, in their order (R-CAS-02).</summary>
public static class PolicyLevels
{
    public static IReadOnlyList<Named> All { get; } =
    [
        new("regulation", "行政法规"), new("local-regulation", "地方性法规"), new("judicial", "司法解释"), new("ministry-rule", "部门规章"),
        new("government-rule", "政府规章"), new("normative", "规范性文件"),
    ];

    public static string TitleOf(string code) => All.FirstOrDefault(l => l.Code == code)?.Title ?? code;

    /// <summary>What every casebook begins with.</summary>
    public static IReadOnlyList<PolicyEntry> Common { get; } =
    [
        new("regulation", "中华人民共和国政府信息公开条例", "国务院令第711号", new(2019, 4, 3), null),
        new("judicial", "最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释", "法释〔2025〕8号", null, null),
        new("normative", "政府信息公开信息处理费管理办法", "国办函〔2020〕109号", new(2020, 11, 17), null),
        new("normative", "中华人民共和国政府信息公开工作年度报告格式", "国办公开办函〔2021〕30号", new(2021, 9, 26), null),
    ];
}
