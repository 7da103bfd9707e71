using System.Text.RegularExpressions;
using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Domain.Requests.Anonymity;

/// <summary>What a case itself tells of people: names, ways to reach them, numbers of papers (条例第十五条; 个人信息保护法; R-CAS-03).</summary>
public static partial class KnownValues
{
    private const string Ordinals = "甲乙丙丁戊己庚辛壬癸";

    private static readonly string[] Labels = ["电话", "手机", "联系人", "联系电话", "地址", "邮箱", "法定代表人", "负责人"];

    /// <summary>What stands for the n-th (from 0) of several.</summary>
    public static string Ordinal(int n) => n < Ordinals.Length ? Ordinals[n].ToString() : $"{n + 1}";

    /// <summary>All values of a case, each once.</summary>
    /// <param name="record">The case.</param>
    /// <param name="mark">Tells the applicants of several cases apart: 甲, 乙…; empty for one alone.</param>
    public static IReadOnlyList<KnownValue> Of(RequestCase record, string mark = "") =>
        [.. All(record, mark).Where(v => FoldedText.Length(v.Value) > 1).DistinctBy(v => v.Value)];

    private static IEnumerable<KnownValue> All(RequestCase record, string mark)
    {
        var who = record.Applicant;
        foreach (var value in who.IsPerson ? Person(who.Name, "申请人姓名", "申请人" + mark) : Organisation(who.Name, "申请人名称", StandIn(who.Category) + mark)) yield return value;
        foreach (var value in Person(who.Representative, "法定代表人姓名", "法定代表人某某").Concat(Person(who.ContactName, "联系人姓名", "联系人某某"))) yield return value;
        if (who.Phone is { } phone) yield return new(phone, "申请人电话", "（电话略）");
        if (who.Email is { } email) yield return new(email, "申请人电子邮箱", "（邮箱略）");
        foreach (var value in Address(who.Address)) yield return value;
        if (who.IdMasked.Length > 3) yield return new(who.IdMasked, "申请人证件号码", "（证件号码略）");
        foreach (var receipt in Receipts(record)) yield return new(receipt, "回执号", "（回执号略）");
        foreach (var value in ThirdParties(record).Concat(Papers(record))) yield return value;
    }

    /// <summary>The name, and how people shorten it.</summary>
    private static IEnumerable<KnownValue> Person(string? name, string what, string marker)
    {
        if (name?.Trim() is not { Length: > 1 } whole) yield break;
        yield return new(whole, what, marker);
        if (whole.Length > 4) yield break;
        foreach (var title in new[] { "先生", "女士", "某某" }) yield return new(whole[..1] + title, what, marker);
    }

    /// <summary>The name, and its middle without place and form of company.</summary>
    private static IEnumerable<KnownValue> Organisation(string? name, string what, string marker)
    {
        if (name?.Trim() is not { Length: > 1 } whole) yield break;
        yield return new(whole, what, marker);
        var core = Form().Replace(Place().Replace(whole, ""), "");
        if (core.Length > 1 && core != whole) yield return new(core, what + "（简称）", marker);
    }

    /// <summary>The address, and the street and number alone.</summary>
    private static IEnumerable<KnownValue> Address(string? address)
    {
        if (address?.Trim() is not { Length: > 3 } whole) yield break;
        yield return new(whole, "申请人地址", "（地址略）");
        var rest = District().Replace(whole, "");
        if (rest.Length > 3 && rest != whole) yield return new(rest, "申请人地址", "（地址略）");
    }

    private static IEnumerable<KnownValue> ThirdParties(RequestCase record)
    {
        var n = 0;
        foreach (var asked in record.Consultations.Where(c => c.Kind == ConsultationKind.ThirdParty))
        {
            var marker = "第三方" + Ordinal(n++);
            foreach (var value in asked.Name.Length <= 4 ? Person(asked.Name, "第三方姓名", marker) : Organisation(asked.Name, "第三方名称", marker)) yield return value;
            foreach (var word in (asked.Contact ?? "").Split([' ', '　', ',', '，', ';', '；', ':', '：', '、', '（', '）', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                if (word.Length > 1 && !Labels.Contains(word)) yield return new(word, "第三方联系方式", "（联系方式略）");
        }
    }

    private static IEnumerable<KnownValue> Papers(RequestCase record)
    {
        foreach (var payment in record.Fee?.Payments ?? []) yield return new(payment.ReceiptNumber, "缴费票据号码", "（票据号略）");
        foreach (var letter in record.Letters)
        {
            if (letter.Letter.Number is { } number && LetterKind.Find(letter.Letter.Code)?.Group != LetterGroup.Form) yield return new(number, "文书编号", "（文书编号略）");
            foreach (Match parcel in Parcel().Matches(letter.Evidence ?? "")) yield return new(parcel.Value, "邮件号码", "（邮件号略）");
            if (Signer().Match(letter.Evidence ?? "") is { Success: true } signer) yield return new(signer.Groups[1].Value, "签收人姓名", "签收人");
        }
        foreach (var dispute in record.Disputes)
            foreach (Match number in CaseNumber().Matches(dispute)) yield return new(number.Value, "复议、诉讼案号", "（案号略）");
    }

    private static IEnumerable<string> Receipts(RequestCase record) =>
        new[] { record.Receipt, record.Kinship?.SplitFrom, record.Kinship?.MergedInto }.Concat(record.Kinship?.Absorbed ?? []).OfType<string>();

    private static string StandIn(ApplicantCategory category) => category switch
    {
        ApplicantCategory.Enterprise => "某公司",
        ApplicantCategory.Research => "某研究机构",
        ApplicantCategory.Welfare => "某社会组织",
        ApplicantCategory.LegalService => "某律师事务所",
        _ => "某单位",
    };

    [GeneratedRegex(@"\A(?:[^省市县区旗州]{1,8}(?:省|自治区|市|自治州|县|自治县|区|旗))+")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:[（(][^）)]*[）)])?(?:集团)?(?:股份)?(?:有限)?(?:责任)?(?:公司|工作室|事务所|合作社|经营部|研究院|研究所|研究中心|基金会|协会|商会|厂|店)\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"\A(?:[^省市县区旗镇乡]{1,10}(?:省|自治区|市|自治州|县|自治县|区|旗|镇|乡|街道))+")]
    private static partial Regex District();

    [GeneratedRegex("[A-Za-z0-9]{8,}")]
    private static partial Regex Parcel();

    [GeneratedRegex(@"签收人?[：:]?\s*([\u4e00-\u9fff·]{2,4})(?![\u4e00-\u9fff])")]
    private static partial Regex Signer();

    [GeneratedRegex(@"[（(〔\[][12][0-9]{3}[)）〕\]][^\s，。；、]{1,20}号")]
    private static partial Regex CaseNumber();
}
