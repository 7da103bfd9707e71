using Gongkai.Content.Findings;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Gate;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Search;

/// <summary>A draft is held against the house's own papers, and learns nothing of those that are not public.</summary>
public sealed class CitedPapersTests
{
    [Theory, DatabaseKinds, Requirement("R-WEB-08")]
    public async Task Own_papers_that_are_repealed_unknown_or_of_another_title_are_told(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("关于印发农村宅基地管理办法的通知", "条文", d => d with { DocNumber = "测政办发〔2020〕1号", Validity = Validity.Repealed });
        await house.PublishAsync("关于印发城市供水应急预案的通知", "条文", d => d with { DocNumber = "测政办发〔2020〕2号" });
        await house.PublishAsync("尚未公开的重大事项", "条文", d => d with { DocNumber = "测政办发〔2020〕4号", VisibleFrom = house.Time.GetUtcNow().AddDays(9) });
        var world = World.Empty with { Site = World.Empty.Site with { Documents = DocumentPresets.S0 with { Series = [new("测政办发", "测试县人民政府办公室")] } } };
        const string text = "依据《农村宅基地管理办法》（测政办发〔2020〕1号）、《森林防火工作要点》（测政办发〔2020〕2号）、测政办发〔2020〕3号和测政办发〔2020〕4号制定。";
        var wayOut = house.Database.WayOut(house.Time);
        var cited = await wayOut.Papers.OfAsync(text, world, default);
        Assert.Equal(new KnownPaper("关于印发农村宅基地管理办法的通知", true), cited!("测政办发〔2020〕1号"));
        Assert.Null(cited("测政办发〔2020〕4号"));
        var piece = OutgoingPiece.Of(new PublicationDraft { Key = "document:9:text", SiteCode = "test", Column = "zwgk/zfwj", Title = "关于印发实施细则的通知", BodyHtml = $"<p>{text}</p>", Issuer = "测试县人民政府办公室" });
        var found = ContentGate.InText(piece, await wayOut.Rules.CurrentAsync(), world, SearchHouse.Today, null, cited).Select(f => f.Message).ToList();
        Assert.Contains(found, m => m.Contains("测政办发〔2020〕1号已经废止"));
        Assert.Contains(found, m => m.Contains("测政办发〔2020〕2号是《关于印发城市供水应急预案的通知》的文号"));
        Assert.DoesNotContain(found, m => m.Contains("重大事项"));
    }
}
