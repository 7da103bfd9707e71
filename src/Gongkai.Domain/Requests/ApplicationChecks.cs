using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests;

/// <summary>申请要素 (条例第二十九条第二款): exactly what the regulation asks for, and no purpose.</summary>
public static class ApplicationChecks
{
    /// <summary>Longest description: fifty typed pages and more; what is longer comes as a file.</summary>
    public const int LongestDescription = 100_000;

    private const string Basis = "条例第二十九条第二款";

    /// <summary>What is missing or does not fit. Codes REQUEST-NAME, REQUEST-IDENTITY, REQUEST-CONTACT, REQUEST-REPRESENTATIVE, REQUEST-INFORMATION, REQUEST-FORM, REQUEST-WAY, REQUEST-WAY-CONTACT, REQUEST-TOO-LONG, REQUEST-ASSISTANCE.</summary>
    /// <remarks>Handed in by the applicant, an application is not taken without these; on paper it is registered and asked to be corrected.</remarks>
    public static IReadOnlyList<Refusal> Missing(Application application)
    {
        var (who, what) = (application.Applicant, application.Content);
        var missing = new List<Refusal>();
        void Add(string code, string sentence, string field) => missing.Add(new(code, sentence, Basis, field));

        if (string.IsNullOrWhiteSpace(who.Name)) Add("REQUEST-NAME", who.IsPerson ? "请填写申请人姓名。" : "请填写单位名称。", "name");
        if (who.IdReference is null && what.Files.All(f => f.Kind != FileKinds.Identity))
            Add("REQUEST-IDENTITY", who.IsPerson ? "请填写证件号码或者上传身份证明。" : "请填写统一社会信用代码或者上传单位身份证明。", "idNumber");
        if (Blank(who.Phone) && Blank(who.Email) && Blank(who.Address)) Add("REQUEST-CONTACT", "请至少填写一种联系方式：电话、电子邮箱或者通信地址。", "phone");
        if (!who.IsPerson && Blank(who.Representative)) Add("REQUEST-REPRESENTATIVE", "请填写法定代表人或者负责人姓名。", "representative");
        if (Blank(what.Title) && Blank(what.DocNumber) && Blank(what.Description))
            Add("REQUEST-INFORMATION", "请写明所需政府信息的名称、文号，或者便于查询的其他特征。", "title");
        if (DeliveryForms.All.All(f => f.Code != what.Form)) Add("REQUEST-FORM", "请选择获取信息的方式。", "form");
        if (DeliveryWays.All.All(w => w.Code != what.Way)) Add("REQUEST-WAY", "请选择获取信息的途径。", "way");
        if (what.Way == DeliveryWays.Mail && Blank(who.Address)) Add("REQUEST-WAY-CONTACT", "选择邮寄的，请填写通信地址。", "address");
        if (what.Way == DeliveryWays.Email && Blank(who.Email)) Add("REQUEST-WAY-CONTACT", "选择电子邮件的，请填写电子邮箱。", "email");
        if (!Blank(who.Email) && !LooksLikeEmail(who.Email!)) Add("REQUEST-EMAIL", "电子邮箱的格式不对，请核对。", "email");
        missing.AddRange(TooLong(application));
        return missing;
    }

    /// <summary>Bounds that hold for paper too.</summary>
    public static IEnumerable<Refusal> TooLong(Application application)
    {
        var (who, what) = (application.Applicant, application.Content);
        if (what.Description.Length > LongestDescription)
            yield return new("REQUEST-TOO-LONG", $"内容描述超过{LongestDescription / 10_000}万字，请概括填写，把详细材料作为附件上传。", null, "description");
        if (what.Title.Length > 500) yield return new("REQUEST-TOO-LONG", "信息名称请控制在500字以内，其余写在内容描述中。", null, "title");
        if (what.DocNumber?.Length > 100) yield return new("REQUEST-TOO-LONG", "文号请控制在100字以内。", null, "docNumber");
        if (new[] { who.Name, who.Representative, who.ContactName, who.Phone, who.Email, who.Address, who.Postcode, what.AssistanceNote }.Any(t => t?.Length > 300))
            yield return new("REQUEST-TOO-LONG", "姓名、联系方式等每项请控制在300字以内。", null, "name");
        if (what.Files.Count > 20) yield return new("REQUEST-TOO-MANY", "附件不能超过20个，请合并后再上传。", null, "files");
        if (what.Assistance.Any(a => Assistances.All.All(k => k.Code != a))) yield return new("REQUEST-ASSISTANCE", "请选择列出的帮助种类。", "条例第四十三条", "assistance");
    }

    /// <summary>Whether the body can be asked at all (条例第二十七条; R-REQ-15).</summary>
    public static IEnumerable<Refusal> Body(string bodyCode, RequestSettings settings, OrganisationTree units)
    {
        if (units.Find(bodyCode) is not { } unit) yield return new("REQUEST-BODY", "请选择接收申请的行政机关。", "条例第二十七条", "unit");
        else if (!settings.IsBody(unit)) yield return new("REQUEST-BODY", $"{unit.Name}不是受理政府信息公开申请的行政机关，请选择制作或者保存该信息的机关。", "条例第十条、第二十七条", "unit");
    }

    /// <summary>The title a case is called by when the applicant gave none.</summary>
    internal static RequestContent Titled(RequestContent content)
    {
        var title = content.Title.Trim();
        if (title.Length == 0) title = content.DocNumber?.Trim() is { Length: > 0 } number ? number : Shorten(content.Description.Trim());
        return content with { Title = title, Description = content.Description.Trim() };
    }

    private static string Shorten(string text) => text.ReplaceLineEndings(" ") is { Length: > 60 } line ? line[..60] + "…" : text.ReplaceLineEndings(" ");

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool LooksLikeEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Any(char.IsWhiteSpace);
    }
}

/// <summary>Kinds of sealed files.</summary>
public static class FileKinds
{
    public const string Identity = "身份证明", Authorisation = "授权委托书", Material = "申请材料", Scan = "扫描件";

    /// <summary>Proves who somebody is: destroyed after its term, while what was asked is kept with the case.</summary>
    public static bool IsProof(SealedFile file) => file.Kind is Identity or Authorisation;
}
