using Gongkai.Domain.Publishing;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Gongkai.Storage.Search;
using Gongkai.Testing.Platform;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Puts rows into the read model the way the publisher leaves them there.</summary>
public sealed class PublicationSeed(DatabaseSource source, string dataFolder)
{
    public const string Site = "shifan";

    /// <summary>Present moment of every test: 2026-11-20 10:00 in China.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    private long _last = 100;

    public PublicationRow Make(string column, string title, int daysAgo = 1) => new()
    {
        Id = ++_last,
        Key = $"document:{_last}:text",
        RecordId = _last,
        SiteCode = Site,
        ColumnPath = column,
        State = PublicationState.Visible,
        VisibleFrom = Now.AddDays(-daysAgo),
        PublishedAt = Now.AddDays(-daysAgo),
        ChangedAt = Now.AddDays(-daysAgo),
        Title = title,
        BodyHtml = $"<p>{title}正文。</p>",
        Issuer = "示范县人民政府办公室",
    };

    public PublicationRow Document(string title, int serial, int daysAgo = 1)
    {
        var row = Make("zwgk/zfwj", title, daysAgo);
        row.DocNumber = $"示政办发〔2026〕{serial}号";
        row.IndexNumber = $"11000000000000000A/2026-{serial:00000}";
        row.DateWritten = new DateOnly(2026, 11, 20).AddDays(-daysAgo - 3);
        row.Theme = "综合政务、政务公开";
        row.Genre = "通知";
        row.Summary = $"关于{title}的说明。";
        row.Keywords = "政务公开,示范县";
        row.Enquiries = "0000-8200001";
        return row;
    }

    public async Task AddAsync(params PublicationRow[] rows)
    {
        await using var db = source.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        await IndexAsync();
    }

    public async Task LinkAsync(PublicationRow from, PublicationRow to)
    {
        await using var db = source.Open();
        db.Add(new PublicationLinkRow { FromId = from.Id, ToId = to.Id, Kind = "interpretation" });
        await db.SaveChangesAsync();
    }

    /// <summary>Stores a file and hangs it on a publication.</summary>
    public async Task<PublicationFileRow> AttachAsync(PublicationRow row, string name, byte[] content, string mediaType, int ordinal = 1)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        Directory.CreateDirectory(Path.Combine(dataFolder, "files", hash[..2]));
        await File.WriteAllBytesAsync(Path.Combine(dataFolder, "files", hash[..2], hash), content);
        var file = new PublicationFileRow { PublicationId = row.Id, Ordinal = ordinal, Hash = hash, Name = name, Size = content.Length, MediaType = mediaType };
        await using var db = source.Open();
        db.Add(file);
        await db.SaveChangesAsync();
        return file;
    }

    public async Task ChangeAsync(PublicationRow row, Action<PublicationRow> change)
    {
        change(row);
        await using var db = source.Open();
        db.Update(row);
        await db.SaveChangesAsync();
        await IndexAsync();
    }

    // Rows come here without an act; what is found follows them as it does after an upgrade.
    private Task<long> IndexAsync()
    {
        var time = new SetTime(Now);
        return new SearchIndex(source, new WorldSource(source, time), WayOut.In(dataFolder, source, time)).RebuildAsync();
    }

    /// <summary>A county with something in many columns: what people see first.</summary>
    public async Task CountyAsync()
    {
        string[] titles =
        [
            "示范县人民政府办公室关于印发《示范县全面推进政务公开工作措施》的通知",
            "示范县人民政府办公室关于做好2026年冬季森林防灭火工作的通知",
            "示范县人民政府关于公布《示范县行政规范性文件清理结果》的决定",
            "示范县人民政府办公室关于调整城乡居民最低生活保障标准的通知",
            "示范县人民政府办公室关于印发《示范县既有住宅加装电梯实施办法》的通知",
            "示范县人民政府办公室关于进一步规范农村宅基地审批管理的意见",
            "示范县人民政府关于划定禁止燃放烟花爆竹区域的通告",
            "示范县人民政府办公室关于表扬2025年度政务公开工作先进单位的通报",
        ];
        var documents = titles.Select((t, i) => Document(t, 40 - i, 2 + (i * 5))).ToArray();
        documents[6].Validity = Validity.Repealed;
        documents[4].DateEffective = new DateOnly(2027, 1, 1);
        documents[3].DateExpires = new DateOnly(2026, 6, 30);
        documents[0].BodyHtml = Texts.Measures;
        await AddAsync(documents);
        var interpretation = Make("zwgk/zcjd", "《示范县全面推进政务公开工作措施》解读", 2);
        interpretation.BodyHtml = "<h2>一、出台背景</h2><p>为了把决策、执行、管理、服务、结果公开的要求落实到办文、办会、办事各个环节，县政府办公室制定了这项措施。</p>";
        await AddAsync(interpretation, Make("zwgk/zcjd", "加装电梯怎样申请补助：一图读懂实施办法", 9), Make("zwgk/zcjd", "低保标准调整问答", 14));
        await LinkAsync(interpretation, documents[0]);
        await AttachAsync(documents[0], "任务分工表.xlsx", new byte[48_213], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        string[] columns = ["yw", "tzgg", "yjzj", "hygq", "zwgk/zd", "zwgk/nb", "zwgk/czxx", "zwgk/xzxk", "zwgk/zdgz", "zwgk/jgzn", "zwgk/msxx", "zwgk/tjxx"];
        string[] subjects = ["县政府召开第52次常务会议", "关于2026年城区停水安排的公告", "《示范县城市供水管理办法（征求意见稿）》公开征求意见", "关于冬季供暖温度的说明",
            "示范县政府信息公开审查制度", "示范县人民政府2025年政府信息公开工作年度报告", "示范县2026年财政预算公开", "建设工程规划许可办事指南",
            "2026年为民办实事项目进展情况", "示范县人民政府办公室机构职能", "2026年城乡居民医保缴费标准", "2026年第三季度国民经济运行情况"];
        foreach (var (column, i) in columns.Select((c, i) => (c, i)))
            await AddAsync(Enumerable.Range(0, 5).Select(n => Make(column, n == 0 ? subjects[i] : $"{subjects[i]}（之{n + 1}）", 1 + i + (n * 9))).ToArray());
    }
}

internal static class Texts
{
    public const string Measures = """
        <p>各乡（镇）人民政府，县直各有关单位：</p>
        <p>现将《示范县全面推进政务公开工作措施》印发给你们，请认真贯彻执行。</p>
        <p class="align-right">示范县人民政府办公室</p><p class="align-right">2026年11月15日</p><p>（此件公开发布）</p>
        <h2>一、将“五公开”要求落实到公文办理程序</h2>
        <p>（一）拟制公文时，明确主动公开、依申请公开、不予公开三类公开属性，随公文一并报批。拟依申请公开和不予公开的，依法依规说明理由。</p>
        <p>（二）部门以政府、政府办名义出台有关政策的，报批时一并附上拟出台政策的公开属性；未附有相关材料的，按退文处理。</p>
        <h2>二、任务分工</h2>
        <table><thead><tr><th scope="col">任务</th><th scope="col">责任单位</th><th scope="col">完成时间</th></tr></thead>
        <tbody><tr><td>公开属性源头认定</td><td>各股室</td><td>长期</td></tr><tr><td>政策解读与文件同步发布</td><td>文电股、信息中心</td><td>2026年底前</td></tr></tbody></table>
        """;
}
