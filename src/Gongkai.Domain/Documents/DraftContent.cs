using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Meetings;
using Gongkai.Domain.Participation;
using Gongkai.Domain.Publishing;

namespace Gongkai.Domain.Documents;

/// <summary>Which review path a paper takes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentPath>))]
public enum DocumentPath
{
    /// <summary>公文</summary>
    Official,

    /// <summary>简报、统计报表等非公文类政府信息: its own, shorter chain (R-DOC-12).</summary>
    Information,
}

/// <summary>代拟稿: everything the drafter writes or ticks. Replaced as a whole by an edit; what happened to it stands in <see cref="DocumentRecord"/>.</summary>
public sealed record DraftContent
{
    public DocumentPath Path { get; init; }

    /// <summary>机关代字, a line of the site's series dictionary; empty for non-document information.</summary>
    public string SeriesCode { get; init; } = "";

    /// <summary>文种.</summary>
    public string Genre { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>主送机关.</summary>
    public string MainRecipients { get; init; } = "";

    /// <summary>抄送机关.</summary>
    public string CopyRecipients { get; init; } = "";

    /// <summary>Sanitised HTML.</summary>
    public string BodyHtml { get; init; } = "";

    public IReadOnlyList<PublicationFile> Attachments { get; init; } = [];

    /// <summary>公开属性; null while it is not marked.</summary>
    public AttributeMark? Mark { get; init; }

    /// <summary>政策性文件.</summary>
    public bool IsPolicy { get; init; }

    /// <summary>行政规范性文件.</summary>
    public bool IsNormative { get; init; }

    /// <summary>重大行政决策.</summary>
    public bool IsMajorDecision { get; init; }

    /// <summary>敏感信息: goes to the main leader where the site says so (S4 第一项三).</summary>
    public bool IsSensitive { get; init; }

    public InterpretationPlan? Plan { get; init; }

    public InterpretationMaterial? Material { get; init; }

    public IReadOnlyList<ParticipationEvidence> Participation { get; init; } = [];

    public IReadOnlyList<ProcedureEvidence> Procedures { get; init; } = [];

    public MeetingSlip? Meeting { get; init; }

    /// <summary>联合行文 and 会签: unit codes that sign besides the drafting unit (条例第十一条).</summary>
    public IReadOnlyList<string> CoSigners { get; init; } = [];

    /// <summary>Names or codes of other agencies the content concerns (R-SEC-07).</summary>
    public IReadOnlyList<string> ConcernedAgencies { get; init; } = [];

    /// <summary>本单位政府信息公开工作机构审查意见, needed before a policy document may be withheld (国办发〔2016〕80号).</summary>
    public string? DisclosureUnitOpinion { get; init; }

    /// <summary>形成日期 of non-document information; a document gets its 成文日期 when it is printed.</summary>
    public DateOnly? FormedOn { get; init; }

    /// <summary>“五公开”类别, or null (R-PUB-04).</summary>
    public OpennessCategory? Category { get; init; }

    /// <summary>实施日期.</summary>
    public DateOnly? DateEffective { get; init; }

    /// <summary>失效日期.</summary>
    public DateOnly? DateExpires { get; init; }

    /// <summary>主题分类.</summary>
    public string? Theme { get; init; }

    /// <summary>内容概述 (条例第十二条).</summary>
    public string? Summary { get; init; }

    public string? Keywords { get; init; }

    /// <summary>政策咨询电话.</summary>
    public string? Enquiries { get; init; }

    /// <summary>承办股室, or null for the site's default.</summary>
    public string? HandlingSectionCode { get; init; }

    /// <summary>Whether both say the same; lists are compared by value.</summary>
    public bool SameAs(DraftContent other) => JsonSerializer.Serialize(this) == JsonSerializer.Serialize(other);

    /// <summary>Whether plan and material are the ones the head approved.</summary>
    public bool SameInterpretation(DraftContent other) =>
        JsonSerializer.Serialize(Plan) == JsonSerializer.Serialize(other.Plan)
        && JsonSerializer.Serialize(Material) == JsonSerializer.Serialize(other.Material);
}
