using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Requests;

/// <summary>The form as the domain understands it, before anything is sealed.</summary>
/// <param name="Application">Without references.</param>
/// <param name="Identity">What is to be sealed, or null when nothing was typed.</param>
/// <param name="Refusals">Codes that are on no list.</param>
internal sealed record FormReading(Application Application, IdentityDocument? Identity, IReadOnlyList<Refusal> Refusals)
{
    private const string CreditCode = "统一社会信用代码";

    public static FormReading Of(IntakeForm form)
    {
        var refusals = new List<Refusal>();
        var category = ApplicantCategories.Find(form.Category);
        if (category is null) refusals.Add(new("REQUEST-CATEGORY", "请选择申请人类别。", "条例第二十九条第二款", "category"));
        var purpose = RequestPurposes.Find(form.Purpose);
        if (purpose is null) refusals.Add(new("REQUEST-PURPOSE", "请选择申请事项。", "条例第二十七条、第四十一条、第四十四条", "purpose"));
        var type = string.IsNullOrWhiteSpace(form.IdType) ? IdentityType.ResidentCard : IdentityTypes.Find(form.IdType);
        if (type is null) refusals.Add(new("REQUEST-ID-TYPE", "请选择证件类型。", "条例第二十九条第二款", "idType"));
        var who = new Applicant(category ?? ApplicantCategory.Natural, Line(form.Name) ?? "")
        {
            Representative = Line(form.Representative),
            ContactName = Line(form.ContactName),
            Phone = Line(form.Phone),
            Email = Line(form.Email),
            Address = Line(form.Address),
            Postcode = Line(form.Postcode),
        };
        var identity = who.IsPerson ? IdentityDocument.Read(type ?? IdentityType.Other, form.IdNumber) : new IdentityDocument(IdentityType.Other, OrganisationIdentity.Read(form.CreditCode).CreditCode);
        var given = identity.Number.Length > 0;
        who = who.IsPerson
            ? who with { IdType = given || !string.IsNullOrWhiteSpace(form.IdType) ? identity.Type.Title() : "", IdMasked = identity.Masked, IdWarnings = Sentences(identity.Warnings) }
            // The code of an organisation is public, nothing of it is hidden.
            : who with { IdType = CreditCode, IdMasked = identity.Number, IdWarnings = Sentences(new OrganisationIdentity(identity.Number).Warnings) };
        var what = new RequestContent
        {
            Purpose = purpose ?? RequestPurpose.Disclosure,
            Title = Line(form.Title) ?? "",
            DocNumber = Line(form.DocNumber),
            Description = Text(form.Description) ?? "",
            Form = form.Form ?? "",
            Way = form.Way ?? "",
            Assistance = [.. form.Assistance.Distinct()],
            AssistanceNote = Text(form.AssistanceNote),
            MayBePublished = form.MayBePublished,
        };
        return new(new Application(who, what), given ? identity : null, refusals);
    }

    /// <summary>Text of several lines without what no database keeps and nobody sees; null when nothing is left.</summary>
    public static string? Text(string? text) => Clean(text, c => c is '\n' or '\t' ? c : null);

    /// <summary>Text of one line.</summary>
    public static string? Line(string? text) => Clean(text, _ => ' ');

    private static string? Clean(string? text, Func<char, char?> control)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var clean = new System.Text.StringBuilder(text.Length);
        // Half a character (a lone surrogate) is replaced on the way: no database takes it.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.IsBmp && char.IsControl((char)rune.Value)) clean.Append(control((char)rune.Value));
            else clean.Append(rune.ToString());
        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static IReadOnlyList<string> Sentences(IReadOnlyList<Refusal> warnings) => [.. warnings.Select(w => w.Sentence)];
}
