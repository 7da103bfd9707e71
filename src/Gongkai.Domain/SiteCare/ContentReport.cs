using System.Text.Json.Serialization;

namespace Gongkai.Domain.SiteCare;

/// <summary>网页纠错: what somebody from the public says is wrong on a page.</summary>
public sealed record ContentReport
{
    /// <summary>Number the reporter is given, for example <c>JC20261122-0001</c>.</summary>
    public required string Receipt { get; init; }

    /// <summary>The publication it is about.</summary>
    public required long PublicationId { get; init; }

    /// <summary>Its title when the report came in; also stays when the page is withdrawn.</summary>
    public required string ArticleTitle { get; init; }

    /// <summary>Column path.</summary>
    public required string Column { get; init; }

    /// <summary>Unit that looks after the column (R-WEB-11), or the office.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Code of <see cref="MistakeKinds"/>.</summary>
    public required string Mistake { get; init; }

    /// <summary>Where on the page, as typed.</summary>
    public required string Where { get; init; }

    /// <summary>What would be right, as typed.</summary>
    public required string Right { get; init; }

    /// <summary>How to reach the reporter, sealed; null when he gave nothing, and once it was erased (<see cref="EraseOn"/>).</summary>
    public string? SealedContact { get; init; }

    /// <summary>Legal day on which it came in, Asia/Shanghai.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Legal day on which it was handled, or null while it is open.</summary>
    public DateOnly? HandledOn { get; init; }

    /// <summary>Outcome of the first answer; <see cref="StandingOutcome"/> is the one that holds.</summary>
    public ReportOutcome? Outcome { get; init; }

    /// <summary>What the reporter was told first.</summary>
    public string? Answer { get; init; }

    /// <summary>Who handled it.</summary>
    public string? HandledBy { get; init; }

    /// <summary>Legal day on which the reporter was told the first answer or saw it by his receipt; null until then.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>Who told him; null when he saw it himself.</summary>
    public string? ToldBy { get; init; }

    /// <summary>What was answered after it was handled, oldest first; what was answered before stays as it was.</summary>
    public IReadOnlyList<FurtherAnswer> Further { get; init; } = [];

    /// <summary>Legal day on which the contact was erased; null while it is kept, and when none was left.</summary>
    public DateOnly? ContactErasedOn { get; init; }

    /// <summary>The outcome that holds: the last answer's; null while the report is open.</summary>
    [JsonIgnore]
    public ReportOutcome? StandingOutcome => Further.Count > 0 ? Further[^1].Outcome : Outcome;

    /// <summary>Legal day of the last answer, or null while the report is open.</summary>
    [JsonIgnore]
    public DateOnly? AnsweredOn => Further.Count > 0 ? Further[^1].On : HandledOn;

    /// <summary>Legal day on which the reporter was told the last answer or saw it; null until then.</summary>
    [JsonIgnore]
    public DateOnly? KnownOn => Further.Count > 0 ? Further[^1].ToldOn : ToldOn;

    /// <summary>Where the reporter stands who comes with this receipt.</summary>
    public static string PlaceOf(string receipt) => "~" + receipt;

    /// <summary>Whether somebody who can be reached still has to be told.</summary>
    [JsonIgnore]
    public bool AwaitsTelling => HandledOn is not null && KnownOn is null && SealedContact is not null;

    /// <summary>The report once the reporter knows the last answer.</summary>
    /// <param name="by">Who told him; null when he saw it himself.</param>
    public ContentReport Known(DateOnly on, string? by) => Further.Count > 0
        ? this with { Further = [.. Further.Take(Further.Count - 1), Further[^1] with { ToldOn = on, ToldBy = by }] }
        : this with { ToldOn = on, ToldBy = by };

    /// <summary>Legal day from which the contact is erased: some days after he was told the last answer, and in any case long after that answer; null while that is open.</summary>
    public DateOnly? EraseOn(CorrectionSettings settings)
    {
        if (SealedContact is null || AnsweredOn is not { } answered) return null;
        var last = answered.AddDays(settings.ContactDaysAtMost);
        return KnownOn is { } told && told.AddDays(settings.ContactDaysAfterTold) is var due && due < last ? due : last;
    }
}

/// <summary>更正答复 or 补充答复: a further answer to a report that was handled.</summary>
/// <param name="On">Legal day, Asia/Shanghai.</param>
/// <param name="By">Who gave it.</param>
/// <param name="Kind">Whether the answer before was wrong or is only added to.</param>
/// <param name="Outcome">The outcome that holds from now on.</param>
/// <param name="Reason">Why it was given; for the office alone.</param>
/// <param name="Text">What the reporter is told.</param>
/// <param name="ToldOn">Legal day on which he was told or saw it; null until then.</param>
/// <param name="ToldBy">Who told him; null when he saw it himself.</param>
public sealed record FurtherAnswer(DateOnly On, string By, FurtherAnswerKind Kind, ReportOutcome Outcome, string Reason, string Text, DateOnly? ToldOn = null, string? ToldBy = null)
{
    /// <summary>更正答复 or 补充答复.</summary>
    public static string TitleOf(FurtherAnswerKind kind) => kind == FurtherAnswerKind.Correcting ? "更正答复" : "补充答复";
}

/// <summary>再次答复的种类.</summary>
public enum FurtherAnswerKind
{
    /// <summary>更正答复: what was answered before was wrong.</summary>
    Correcting,

    /// <summary>补充答复: the reporter needs to know more.</summary>
    Adding,
}

/// <summary>纠错设置: how long a reporter's contact is kept. The lengths are the product's presets, no public text gives them.</summary>
public sealed record CorrectionSettings
{
    /// <summary>Calendar days after the reporter was told the outcome.</summary>
    public int ContactDaysAfterTold { get; init; } = 7;

    /// <summary>Calendar days after the last answer, told or not.</summary>
    public int ContactDaysAtMost { get; init; } = 90;
}

/// <summary>处理结果.</summary>
public enum ReportOutcome
{
    /// <summary>已经更正</summary>
    Fixed,

    /// <summary>经核实没有错误</summary>
    NoMistake,
}

/// <summary>错误类型 a reporter can choose from.</summary>
public static class MistakeKinds
{
    /// <summary>Code and words.</summary>
    public static IReadOnlyList<(string Code, string Title)> All { get; } =
    [
        ("wording", "错别字、语句不通"),
        ("fact", "内容与事实、文件不符"),
        ("outdated", "内容过时、已经失效"),
        ("link", "链接、附件打不开"),
        ("privacy", "泄露个人信息"),
        ("display", "显示不正常、看不清"),
        ("other", "其他"),
    ];

    /// <summary>The words of a code; the code itself when it is none of ours.</summary>
    public static string TitleOf(string code) => All.FirstOrDefault(k => k.Code == code).Title ?? code;

    public static bool Contains(string? code) => All.Any(k => k.Code == code);
}
