using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Domain.Requests;

/// <summary>文书 of a case: facts from the record, number from its series, frozen text into the record.</summary>
internal static class CaseLetters
{
    public static (RequestCase? Case, IReadOnlyList<Refusal> Refusals) Write(
        RequestMatter at, RequestCase record, string code, IReadOnlyDictionary<string, string> fields, LetterPlan plan)
    {
        var settings = at.Settings;
        var kind = LetterKind.Find(code)!;
        var mark = settings.AgencyMarkOf(record.BodyCode);
        // The composer is asked before a number is taken: a refused letter leaves no gap.
        var facts = Facts(at, record, fields, plan) with { Number = Number(1) };
        if (LetterComposer.Compose(code, facts, settings.Letters) is { Refusals: { Count: > 0 } refusals }) return (null, refusals);
        var serial = at.Context.Numbers.Next(LetterNumber.Series(settings.Letters, kind.Group, mark, at.Today.Year));
        var (letter, late) = LetterComposer.Compose(code, facts with { Number = Number(serial) }, settings.Letters);
        if (letter is null) return (null, late);
        var sent = new SentLetter(record.Letters.Count + 1, letter, plan.Addressee is null, plan.Way ?? record.Content.Way) { ServedOn = plan.ServedOn, Files = plan.Files ?? [] };
        return (record with { Letters = [.. record.Letters, sent] }, []);

        string Number(int n) => LetterNumber.Of(settings.Letters, kind.Group, mark, at.Today.Year, n);
    }

    /// <summary>What every letter of this case says.</summary>
    public static LetterFacts Facts(RequestMatter at, RequestCase record, IReadOnlyDictionary<string, string> fields, LetterPlan plan = default)
    {
        var units = at.Context.Organisations;
        var relief = ReliefAuthority.Of(record.BodyCode, units, at.Settings.Letters);
        var contact = at.Settings.ContactOf(record.UnitCode, units);
        return new LetterFacts
        {
            Issuer = units.NameOf(record.BodyCode),
            Addressee = plan.Addressee ?? record.Applicant.Name,
            ApplicantName = record.Applicant.Name,
            Receipt = record.Receipt,
            ReceivedOn = record.ReceivedOn,
            CorrectedOn = record.Correction?.ReceivedOn,
            Subject = record.Content.Title,
            ContactUnit = contact.Office,
            ContactPerson = contact.Person,
            Phone = contact.Phone,
            On = at.Today,
            Channel = DeliveryWays.TitleOf(plan.Way ?? record.Content.Way),
            ReconsiderationBody = relief.Body,
            Court = relief.Court,
            Fields = fields,
            Enclosures = [.. (plan.Files ?? []).Select(f => f.Name)],
        };
    }

    /// <summary>A day as letters' fields take it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
