using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Requests;

/// <summary>申请表 as it was typed, from the portal's form and from the interface alike. Codes are those of the lists in Domain/Requests.</summary>
public sealed record IntakeForm
{
    /// <summary>收件机关: code of the unit.</summary>
    public string? Unit { get; init; }

    /// <summary>One of <see cref="RequestPurposes"/>.</summary>
    public string? Purpose { get; init; } = RequestPurpose.Disclosure.Code();

    /// <summary>One of <see cref="ApplicantCategories"/>.</summary>
    public string? Category { get; init; } = ApplicantCategory.Natural.Code();

    public string? Name { get; init; }

    /// <summary>One of <see cref="IdentityTypes"/>; a resident's card when only the number was typed.</summary>
    public string? IdType { get; init; }

    /// <summary>证件号码 of a natural person.</summary>
    [Unaudited]
    public string? IdNumber { get; init; }

    /// <summary>统一社会信用代码 of an organisation.</summary>
    public string? CreditCode { get; init; }

    public string? Representative { get; init; }

    public string? ContactName { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    /// <summary>政府信息的名称.</summary>
    public string? Title { get; init; }

    public string? DocNumber { get; init; }

    public string? Description { get; init; }

    /// <summary>One of <see cref="DeliveryForms"/>.</summary>
    public string? Form { get; init; } = DeliveryForms.Paper;

    /// <summary>One of <see cref="DeliveryWays"/>.</summary>
    public string? Way { get; init; } = DeliveryWays.Mail;

    /// <summary>Some of <see cref="Assistances"/>.</summary>
    public IReadOnlyList<string> Assistance { get; init; } = [];

    public string? AssistanceNote { get; init; }

    public bool MayBePublished { get; init; }

    public IReadOnlyList<IntakeFile> Files { get; init; } = [];

    /// <summary>Files of an earlier try of the same form, as <see cref="IntakeFiles.KeepAsync"/> gave them out.</summary>
    public IReadOnlyList<string> KeptFiles { get; init; } = [];

    /// <summary>Nothing of it: a form in a log would be a leak.</summary>
    public override string ToString() => nameof(IntakeForm);
}

/// <summary>A file of the form.</summary>
/// <param name="Name">As the applicant named it.</param>
/// <param name="Kind">One of <see cref="IntakeFileKinds"/>.</param>
/// <param name="Content">Seekable; the caller closes it.</param>
public sealed record IntakeFile(string Name, string Kind, Stream Content);

/// <summary>附件种类 in forms and interfaces.</summary>
public static class IntakeFileKinds
{
    public const string Identity = "identity", Authorisation = "authorisation", Material = "material";

    public static IReadOnlyList<Named> All { get; } =
        [new(Identity, FileKinds.Identity), new(Authorisation, FileKinds.Authorisation), new(Material, FileKinds.Material)];
}

/// <summary>What the intake answers.</summary>
/// <param name="Receipt">回执号; null when it was not taken in.</param>
/// <param name="QueryCode">查询码, as it is shown.</param>
/// <param name="NeedsPerson">Above the limits: taken in, and a person looks first.</param>
/// <param name="Refusals">Empty when it was taken in.</param>
/// <param name="Warnings">What to look at again although it was taken in, sentences.</param>
public sealed record IntakeAnswer(string? Receipt, string? QueryCode, bool NeedsPerson, IReadOnlyList<Refusal> Refusals, IReadOnlyList<string> Warnings)
{
    /// <summary>When the application came in; the same for a repeated try.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    public static IntakeAnswer Refused(params IReadOnlyList<Refusal> refusals) => new(null, null, false, refusals, []);
}
