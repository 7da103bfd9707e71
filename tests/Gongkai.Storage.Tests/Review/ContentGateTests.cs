using System.Text;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.Gate;
using Gongkai.Domain.Review.NegativeLists;
using Gongkai.Domain.Review.Waivers;
using Gongkai.Domain.Review.WordLists;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Storage.Tests.Review;

/// <summary>The one gate on every way out: what it bars, by which rules, and who may open it.</summary>
public sealed class ContentGateTests
{
    private const string Number = "450127198203150427";

    [Theory, DatabaseKinds]
    [Requirement("R-SEC-03"), Requirement("R-SEC-06")]
    public async Task What_holds_a_personal_number_is_not_published_by_any_act_and_leaves_no_trace(DatabaseKind kind)
    {
        await using var house = await House.CreateAsync(kind);
        var refused = await house.PublishAsync("1", $"<p>救助对象的身份证号码：{Number}。</p>");
        Assert.Equal("GATE-PII-ID", Assert.Single(refused.Refusals).Code);
        Assert.DoesNotContain(Number, refused.Refusals[0].Sentence);
        await using var db = house.Database.Source.Open();
        Assert.Equal((0, 0), (await db.Publications.CountAsync(), await db.Records.CountAsync()));
        Assert.True((await house.PublishAsync("1", "<p>救助对象的身份证号码：450***********0427。</p>")).Done);
    }

    [Theory, DatabaseKinds]
    [Requirement("R-SEC-03")]
    public async Task A_file_is_looked_into_before_it_goes_out_with_a_text(DatabaseKind kind)
    {
        await using var house = await House.CreateAsync(kind);
        var files = new FileStore(Path.Combine(house.Database.Folder, "files"));
        async Task<PublicationFile> PutAsync(string name, string text) =>
            await files.PutAsync(Encoding.UTF8.GetBytes(text)) is var stored ? new PublicationFile(stored.Hash, name, stored.Size, "text/plain") : null!;
        Assert.Equal("GATE-PII-ID", Assert.Single((await house.PublishAsync("1", "<p>见附件。</p>", await PutAsync("名单.txt", $"姓名 韦某某 身份证号 {Number}"))).Refusals).Code);
        Assert.True((await house.PublishAsync("2", "<p>见附件。</p>", await PutAsync("说明.txt", "办理说明"))).Done);
        var within = await PutAsync("图.png", $"姓名 韦某某 身份证号 {Number}");
        Assert.Contains((await house.PublishAsync("4", $"<p><img src=\"/files/{within.Hash}/图.png\" alt=\"\"></p>")).Refusals, r => r.Code == "GATE-PII-ID");
        var gone = new PublicationFile(new string('a', 64), "不在.txt", 10, "text/plain");
        Assert.Equal("GATE-FILE-MISSING", Assert.Single((await house.PublishAsync("3", "<p>见附件。</p>", gone)).Refusals).Code);
    }

    [Theory, DatabaseKinds]
    [Requirement("R-WEB-18")]
    public async Task A_word_added_by_the_site_bars_from_the_next_act_on_and_a_waived_word_of_the_product_no_more(DatabaseKind kind)
    {
        await using var house = await House.CreateAsync(kind);
        Assert.True((await house.PublishAsync("1", "<p>某某保健品热销。</p>")).Done);
        await house.DoAsync(new OpenWordList("own", "本站词库", "政务公开股", "日常巡查"), ActTarget.New, House.Disclosure);
        await house.DoAsync(new ChangeWords([new WordEntry("保健品热销", WordKind.Harmful) { Severity = FindingSeverity.Block }], [], "登记"), ActTarget.ByKey("own"), House.Disclosure);
        Assert.Equal("GATE-WORD-HARMFUL", Assert.Single((await house.PublishAsync("2", "<p>某某保健品热销。</p>")).Refusals).Code);
        await house.DoAsync(new WaiveWord("保健品热销", "本地展会名称"), ActTarget.ByKey("own"), House.Disclosure);
        Assert.True((await house.PublishAsync("2", "<p>某某保健品热销。</p>")).Done);
    }

    [Theory, DatabaseKinds]
    [Requirement("R-SEC-01")]
    public async Task The_negative_list_bars_from_the_day_its_version_is_in_force(DatabaseKind kind)
    {
        await using var house = await House.CreateAsync(kind);
        var item = new NegativeItem("1", "未公布的出让底价", "出让前集体决定的底价；成交价格应当公开。", StatutoryGround.ThreeSecurities, "", ["出让底价测算表"]);
        var proposed = await house.DoAsync(new ProposeNegativeList([item], House.Today.AddDays(3), "首次制定"), ActTarget.New, House.Disclosure);
        Assert.Equal("OWN-WORK", (await house.Executor.ExecuteAsync(new ConfirmNegativeList(), ActTarget.Of(proposed.RecordId), House.Both)).Refusals[0].Code);
        await house.DoAsync(new ConfirmNegativeList(), ActTarget.Of(proposed.RecordId), House.Head);
        Assert.True((await house.PublishAsync("1", "<p>出让底价测算表</p>")).Done);
        house.Time.Now = house.Time.Now.AddDays(3);
        var refused = Assert.Single((await house.PublishAsync("2", "<p>出让底价测算表</p>")).Refusals);
        Assert.Equal("GATE-NEG-LIST", refused.Code);
        Assert.Contains("未公布的出让底价", refused.Sentence);
    }

    [Fact]
    public async Task A_matter_without_a_ground_of_the_statute_is_no_matter_of_the_list()
    {
        await using var house = await House.CreateAsync(DatabaseKind.Sqlite);
        var item = new NegativeItem("1", "不便公开的数据", "不便公开", "OTHER", "", []);
        var refused = await house.Executor.ExecuteAsync(new ProposeNegativeList([item], House.Today, "制定"), ActTarget.New, House.Disclosure);
        Assert.Equal("NEGATIVE-GROUND", Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task What_nobody_can_look_into_is_waived_by_nobody()
    {
        await using var house = await House.CreateAsync(DatabaseKind.Sqlite);
        var finding = new WaivedFinding(1, "题", "zfb", "FILE-ENCRYPTED", "加密文件", "d", "", "附件", "设置了密码", WaiverRule.Never);
        Assert.Equal("WAIVER-NEVER", (await house.Executor.ExecuteAsync(new RequestWaiver(finding, "急用"), ActTarget.New, House.Disclosure)).Refusals[0].Code);
    }

    [Fact]
    public async Task An_applicants_own_data_may_stand_in_his_letter_and_nobody_elses()
    {
        await using var house = await House.CreateAsync(DatabaseKind.Sqlite);
        var wayOut = house.Database.WayOut(house.Time);
        var rules = await wayOut.Rules.CurrentAsync();
        IReadOnlyList<SeenFinding> Look(params string[] own) => wayOut.Gate.Look(
            new OutgoingPiece("答复书", $"您（身份证号码：{Number}，手机号码13877218888）申请的信息。", []) { Own = own }, rules, World.Empty, House.Today, []);
        Assert.Equal(2, Look().Count(f => f.Code.StartsWith("PII-", StringComparison.Ordinal)));
        Assert.DoesNotContain(Look("450127********0427", "13877218888"), f => f.Code.StartsWith("PII-", StringComparison.Ordinal));
        Assert.Equal("PII-ID", Assert.Single(Look("450127********9999", "138 7721 8888"), f => f.Code.StartsWith("PII-", StringComparison.Ordinal)).Code);
    }

    private sealed class House : IAsyncDisposable
    {
        public static Actor Disclosure { get; } = new(1, "政务公开股", [new Holding("zfb", Roles.DisclosureOfficer)]);
        public static Actor Head { get; } = new(2, "政务办主任", [new Holding("zfb", Roles.DisclosureHead)]);
        public static Actor Both { get; } = new(1, "政务公开股", [new Holding("zfb", Roles.DisclosureHead)]);
        public static DateOnly Today { get; } = new(2026, 3, 2);

        private House(TestDatabase database)
        {
            Database = database;
            ProcedureCatalogue procedures = new(
            [
                ProcedureBinding.Of(new PublicDocumentProcedure()), ProcedureBinding.Of(new WordListProcedure()),
                ProcedureBinding.Of(new NegativeListProcedure()), ProcedureBinding.Of(new WaiverProcedure()),
            ]);
            Executor = new ActExecutor(database.Source, procedures, new WorldSource(database.Source, Time), database.WayOut(Time), Time, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        }

        public TestDatabase Database { get; }
        public SetTime Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
        public ActExecutor Executor { get; }

        public static async Task<House> CreateAsync(DatabaseKind kind) => new(await TestDatabase.CreateAsync(kind));

        public Task<ActAnswer> PublishAsync(string id, string html, params PublicationFile[] files) => Executor.ExecuteAsync(new ImportPublicDocument(new PublicDocument
        {
            SourceId = id,
            Title = "关于有关事项的通告",
            Issuer = "示范县人民政府",
            Date = Today,
            Column = "zwgk",
            BodyHtml = html,
            Files = files,
            ContentHash = html + files.Length,
        }), ActTarget.ByKey(id), Actor.System("导入"));

        public async Task<ActAnswer> DoAsync(IAct act, ActTarget target, Actor actor)
        {
            var answer = await Executor.ExecuteAsync(act, target, actor);
            Assert.Empty(answer.Refusals);
            return answer;
        }

        public async ValueTask DisposeAsync()
        {
            await Executor.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
