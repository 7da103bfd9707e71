using Gongkai.Domain.Requests;
using Gongkai.Web.Requests;

namespace Gongkai.Web.Portal.Requests;

/// <summary>申请表 as the page posts it: exactly the elements of 条例第二十九条第二款 and what 第四十三条 adds. A purpose is not asked for.</summary>
public sealed class RequestForm
{
    public const string Person = "person", Organisation = "organisation";

    public string? Unit { get; set; }
    public string? Purpose { get; set; } = RequestPurpose.Disclosure.Code();
    public string? Title { get; set; }
    public string? DocNumber { get; set; }
    public string? Description { get; set; }

    /// <summary><see cref="Person"/> or <see cref="Organisation"/>; decides which of the two groups of fields below is read.</summary>
    public string? Applicant { get; set; } = Person;

    /// <summary>Kind of organisation, a column of the annual report.</summary>
    public string? Category { get; set; }

    public string? Name { get; set; }
    public string? IdType { get; set; }
    public string? IdNumber { get; set; }
    public string? CreditCode { get; set; }
    public string? Representative { get; set; }
    public string? ContactName { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public string? Form { get; set; } = DeliveryForms.Electronic;
    public string? Way { get; set; } = DeliveryWays.Website;
    public List<string> Assistance { get; set; } = [];
    public string? AssistanceNote { get; set; }
    public bool MayBePublished { get; set; }

    /// <summary>Tokens of files that came with an earlier try of this form.</summary>
    public List<string> Kept { get; set; } = [];

    /// <summary>Places in <see cref="Kept"/> that the applicant takes out.</summary>
    public List<int> Drop { get; set; } = [];

    /// <summary>The form's own key: whatever is sent under it is one application.</summary>
    public string? Key { get; set; }

    public bool IsPerson => Applicant != Organisation;

    /// <summary>Kinds of organisation offered.</summary>
    public static IEnumerable<(ApplicantCategory Category, string Code, string Title)> Kinds => ApplicantCategories.All.Where(c => c.Category != ApplicantCategory.Natural);

    /// <summary>As the intake takes it; what belongs to the other kind of applicant is left behind.</summary>
    public IntakeForm ToIntake() => new()
    {
        Unit = Unit,
        Purpose = Purpose,
        Category = IsPerson ? ApplicantCategory.Natural.Code() : Category,
        Name = Name,
        IdType = IsPerson ? IdType : null,
        IdNumber = IsPerson ? IdNumber : null,
        CreditCode = IsPerson ? null : CreditCode,
        Representative = IsPerson ? null : Representative,
        ContactName = ContactName,
        Phone = Phone,
        Email = Email,
        Address = Address,
        Postcode = Postcode,
        Title = Title,
        DocNumber = DocNumber,
        Description = Description,
        Form = Form,
        Way = Way,
        Assistance = Assistance,
        AssistanceNote = AssistanceNote,
        MayBePublished = MayBePublished,
        KeptFiles = Kept,
    };
}
