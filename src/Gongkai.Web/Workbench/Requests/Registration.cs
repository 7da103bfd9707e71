using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>登记表 as typed. Names are those of the refusals.</summary>
public sealed class Registration
{
    public string? Unit { get; set; }
    public string? Channel { get; set; } = ReceiptChannels.InPerson;
    public string? SubmittedOn { get; set; }
    public string? ArrivedOn { get; set; }
    public string? SignedOn { get; set; }
    public string? ConfirmedOn { get; set; }
    public bool Oral { get; set; }
    public bool ReadBack { get; set; }
    public string? Category { get; set; } = ApplicantCategory.Natural.Code();
    public string? Name { get; set; }
    public string? IdType { get; set; } = IdentityType.ResidentCard.Code();
    public string? IdNumber { get; set; }
    public string? Representative { get; set; }
    public string? ContactName { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public RequestPurpose Purpose { get; set; }
    public string? Title { get; set; }
    public string? DocNumber { get; set; }
    public string? Description { get; set; }
    public string? Form { get; set; } = DeliveryForms.Paper;
    public string? Way { get; set; } = DeliveryWays.PickUp;
    public List<string> Assistance { get; set; } = [];
    public string? AssistanceNote { get; set; }
    public bool MayBePublished { get; set; }

    /// <summary>Sealed words of the scans taken in so far.</summary>
    public List<string> Files { get; set; } = [];

    /// <summary>An organisation shows its 统一社会信用代码 instead of a person's card.</summary>
    public bool IsPerson => Category is null || ApplicantCategories.Find(Category) is null or ApplicantCategory.Natural;

    public IdentityDocument Document => IsPerson ? IdentityDocument.Read(IdentityTypes.Find(IdType) ?? IdentityType.Other, IdNumber) : new(IdentityType.Other, OrganisationIdentity.Read(IdNumber).CreditCode);

    /// <summary>What the clerk should look at about the number; never a reason to refuse.</summary>
    public IReadOnlyList<Refusal> Warnings => IsPerson ? Document.Warnings : OrganisationIdentity.Read(IdNumber).Warnings;

    /// <summary>The days as far as they can be read. Codes FORM-DATE.</summary>
    public (Intake Intake, IReadOnlyList<Refusal> Refusals) Arrival(DateOnly today)
    {
        var refusals = new List<Refusal>();
        DateOnly? Day(string? typed, string field)
        {
            if (string.IsNullOrWhiteSpace(typed)) return null;
            var day = TypedDay.Read(typed);
            if (day is null) refusals.Add(TypedDay.Refusal(typed, field));
            return day;
        }
        var intake = new Intake(Channel ?? "", Day(SubmittedOn, "submittedOn") ?? today) { ArrivedOn = Day(ArrivedOn, "arrivedOn"), SignedOn = Day(SignedOn, "signedOn"), ConfirmedOn = Day(ConfirmedOn, "confirmedOn"), Oral = Oral };
        return (intake, refusals);
    }

    /// <summary>The applicant with what the vault and the key of recognition say of him.</summary>
    public Applicant Applicant(string? reference, string key) => new(ApplicantCategories.Find(Category) ?? ApplicantCategory.Natural, Name?.Trim() ?? "")
    {
        IdType = IsPerson ? Document.Type.Title() : "统一社会信用代码",
        // The code of an organisation is public and no secret of a person.
        IdMasked = IsPerson ? Document.Masked : Document.Number,
        IdReference = reference,
        Key = key,
        IdWarnings = [.. Warnings.Select(w => w.Sentence)],
        Representative = Plain(Representative),
        ContactName = Plain(ContactName),
        Phone = Plain(Phone),
        Email = Plain(Email),
        Address = Plain(Address),
        Postcode = Plain(Postcode),
    };

    public RequestContent Content(IEnumerable<SealedFile> files) => new()
    {
        Purpose = Purpose,
        Title = Title?.Trim() ?? "",
        DocNumber = Plain(DocNumber),
        Description = Description?.Trim() ?? "",
        Form = Form ?? DeliveryForms.Paper,
        Way = Way ?? DeliveryWays.Mail,
        Assistance = [.. Assistance.Distinct()],
        AssistanceNote = Plain(AssistanceNote),
        MayBePublished = MayBePublished,
        Files = [.. files],
    };

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
