using Gongkai.Domain.Requests;
using Gongkai.Web.Requests;

namespace Gongkai.Web.Api;

/// <summary>What POST /api/v1/requests takes. Fields nobody knows are passed over.</summary>
internal sealed record PostedRequest(
    string? Unit, string? Purpose, string? Category, string? Name, string? IdType, string? IdNumber, string? CreditCode, string? Representative, string? ContactName,
    string? Phone, string? Email, string? Address, string? Postcode, string? Title, string? DocNumber, string? Description, string? Form, string? Way,
    IReadOnlyList<string?>? Assistance, string? AssistanceNote, bool? MayBePublished, IReadOnlyList<PostedFile?>? Files)
{
    /// <summary>The form; what is left out is what the paper form has ticked.</summary>
    public IntakeForm ToForm() => new()
    {
        Unit = Unit,
        Purpose = Purpose ?? RequestPurpose.Disclosure.Code(),
        Category = Category ?? ApplicantCategory.Natural.Code(),
        Name = Name,
        IdType = IdType,
        IdNumber = IdNumber,
        CreditCode = CreditCode,
        Representative = Representative,
        ContactName = ContactName,
        Phone = Phone,
        Email = Email,
        Address = Address,
        Postcode = Postcode,
        Title = Title,
        DocNumber = DocNumber,
        Description = Description,
        Form = Form ?? DeliveryForms.Paper,
        Way = Way ?? DeliveryWays.Mail,
        Assistance = [.. (Assistance ?? []).OfType<string>()],
        AssistanceNote = AssistanceNote,
        MayBePublished = MayBePublished ?? false,
        Files = [.. (Files ?? []).OfType<PostedFile>().Select(f => new IntakeFile(f.Name ?? "", f.Kind ?? IntakeFileKinds.Material, new MemoryStream(f.Content ?? [], writable: false)))],
    };
}

/// <summary>A file of the application.</summary>
/// <param name="Name">With its extension.</param>
/// <param name="Kind">One of <see cref="IntakeFileKinds"/>; material when left out.</param>
/// <param name="Content">Base64.</param>
internal sealed record PostedFile(string? Name, string? Kind, byte[]? Content);
