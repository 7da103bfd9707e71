using Gongkai.Content.Findings;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.Waivers;
using Gongkai.Storage.Review;

namespace Gongkai.Web.Demo;

/// <summary>A draft full of what the content check is for; one waiver waits for the second person, another he refused.</summary>
internal static class DemoCheck
{
    // Invented people; the numbers fit their check digits and belong to nobody.
    private const string First = "450127198203150427", Second = "450127197511230010";

    private const string Title = "示范县人民政府办公室关于公布临时救助对象名单的通知";

    private static readonly string Body = $"""
        <p>根据原示范县国土资源局和县卫生和计划生育局提供的核对结果，按照县人民政府统一布署，现将本批临时救助对象名单公布如下。自发文之曰起公示七日。</p>
        <table><tbody><tr><th>姓名</th><th>身份证号码</th><th>救助金额（元）</th></tr><tr><td>黄某某</td><td>身份证号码：{First}</td><td>1200</td></tr><tr><td>韦某某</td><td>身份证号码：{Second}</td><td>800</td></tr></tbody></table>
        <p>有异议的，请在公示期内与县民政局联系，联系电话：0770-0000000。此处填写监督电话。</p>
        <p>有关政策见《国务院关于全面建立临时救助制度的通知》(国发[2014]47号)。</p>
        """;

    public static IEnumerable<DemoStep> Story(DemoOffice office, DemoDays days, WayOut wayOut)
    {
        var draft = new DemoFile();
        yield return new(days.Back(3), draft, () => (new Domain.Documents.OpenDraft("mzj", DemoPapers.Notice("公布临时救助对象名单", "示范县民政局") with { Title = Title, BodyHtml = Body }), office.As("mzj.ng")));
        yield return new(days.Back(2), new(), () => (new RequestWaiver(Finding(draft, First, wayOut), "救助对象本人书面同意公示全部信息"), office.As("mzj.ng")));
        var granted = new DemoFile();
        yield return new(days.Back(2), granted, () => (new RequestWaiver(Finding(draft, Second, wayOut), "法院失信名单已公布的同一信息"), office.As("mzj.ng")));
        yield return new(days.Back(1), granted, () => (new RefuseWaiver("救助名单不需要身份证号码，请遮盖"), office.As("mzj.bm")));
    }

    private static WaivedFinding Finding(DemoFile draft, string number, WayOut wayOut)
    {
        var found = Inspector.BuiltIn.Inspect($"身份证号码：{number}").First(f => f.Code == "PII-ID");
        var seen = wayOut.Digests.Of(found, $"《{Title}》");
        return new WaivedFinding(draft.Id, Title, "mzj", seen.Code, seen.Title, seen.Digest, seen.Masked, seen.Where, seen.Message, WaiverRule.SecondPerson);
    }
}
