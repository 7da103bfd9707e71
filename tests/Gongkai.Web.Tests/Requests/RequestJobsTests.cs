using System.Text;
using System.Text.Json.Nodes;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Requests;
using Gongkai.Web.Jobs;
using Gongkai.Web.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Requests;

public sealed class RequestJobsTests : IAsyncLifetime
{
    private IntakeSite _site = null!;

    public async Task InitializeAsync() => _site = await IntakeSite.StartAsync(s => s with { IdentityKeepDays = 30 });

    public async Task DisposeAsync() => await _site.DisposeAsync();

    private Task RunJobsAsync() => _site.Get<JobRunner>().RunDueAsync();

    private async Task<RequestCase> ReadAsync((string Receipt, string Code) key) => (await _site.Get<StatusDesk>().OpenAsync(key.Receipt, key.Code, null, default)).Case!.Record;

    [Fact, Requirement("R-REQ-07")]
    public async Task A_silent_party_lapses_on_the_day_after_its_fifteenth_working_day_and_once()
    {
        var key = await _site.TakenAsync(IntakeSite.Form());
        await _site.ActAsync(key.Receipt, new ConfirmReceipt("电话确认"));
        await _site.ActAsync(key.Receipt, new Consult(ConsultationKind.ThirdParty, "甲公司", "内容", "理由"));
        await _site.ActAsync(key.Receipt, new Consult(ConsultationKind.CoProducer, "乙机关", "内容", "理由"));
        foreach (var serial in new[] { 1, 2 }) await _site.ActAsync(key.Receipt, new RecordConsultDelivery(serial, new DateOnly(2026, 3, 9)));

        // 2026-03-09 and fifteen working days: 30 March.
        _site.Time.Now = new(2026, 3, 30, 23, 0, 0, TimeSpan.FromHours(8));
        await RunJobsAsync();
        Assert.All((await ReadAsync(key)).Consultations, c => Assert.True(c.IsOpen));
        for (var run = 0; run < 2; run++)
        {
            _site.Time.Now = new(2026, 3, 31, 1, 0, 0, TimeSpan.FromHours(8));
            await RunJobsAsync();
            await _site.Get<IEnumerable<IJobHandler>>().Single(j => j.Topic == "request.lapses").RunAsync("{}", default);
        }
        var record = await ReadAsync(key);
        Assert.Equal([ConsultationAnswer.Silent, ConsultationAnswer.DeemedAgreed], record.Consultations.Select(c => c.Answer!.Value));
        Assert.Equal(2, record.Steps.Count(s => s.Act == nameof(LapseConsultation)));
    }

    [Fact]
    public async Task Alarms_of_the_ledger_cover_the_duties_of_a_case()
    {
        var key = await _site.TakenAsync(IntakeSite.Form());
        await using var db = _site.Get<DatabaseSource>().Open();
        async Task<Dictionary<string, AlarmLevel>> AlarmsAsync() => await db.Obligations.Where(o => o.Kind == "request" && o.MetOn == null).ToDictionaryAsync(o => o.Rule, o => o.Alarmed);
        _site.Time.Now = new(2026, 3, 12, 8, 0, 0, TimeSpan.FromHours(8));
        await RunJobsAsync();
        Assert.Equal(AlarmLevel.Red, (await AlarmsAsync())["request.receipt-alarm"]);

        await _site.ActAsync(key.Receipt, new ConfirmReceipt("电话确认"));
        await _site.ActAsync(key.Receipt, new Consult(ConsultationKind.ThirdParty, "甲公司", "内容", "理由"));
        _site.Time.Now = new(2026, 4, 3, 8, 0, 0, TimeSpan.FromHours(8));
        // Where the night's run was missed, the reminder shows it.
        await _site.Get<IEnumerable<IJobHandler>>().Single(j => j.Topic == "ledger.remind").RunAsync("{}", default);
        Assert.Equal(AlarmLevel.Red, (await AlarmsAsync())["consult.third-party"]);
        await RunJobsAsync();
        _site.Time.Now = new(2026, 6, 1, 8, 0, 0, TimeSpan.FromHours(8));
        await RunJobsAsync();
        Assert.Equal(AlarmLevel.Red, (await AlarmsAsync())["request.reply"]);
    }

    [Fact]
    public async Task Proofs_are_destroyed_after_their_term_and_found_nowhere_any_more()
    {
        const string Marker = "证件内容标记PLANTED7731", Number = "11010519491231002X", FileName = "张三证件PLANTED7732.txt";
        var form = IntakeSite.Form("张三", ("files", new JsonArray(IntakeSite.File(FileName, Encoding.UTF8.GetBytes(Marker)), IntakeSite.File("材料.txt", "材料"u8.ToArray(), "material"))));
        var key = await _site.TakenAsync(form);
        var open = await _site.TakenAsync(IntakeSite.Form("李四", ("idNumber", "H12345678"), ("idType", "hk-macao")));
        var before = await ReadAsync(key);
        var proof = before.Content.Files[0].Reference;
        Assert.Equal(Marker, Encoding.UTF8.GetString((await _site.Get<IdentityVault>().OpenAsync(proof))!));
        await using (var db = _site.Get<DatabaseSource>().Open()) Assert.True((await db.Requests.SingleAsync(r => r.Receipt == key.Receipt)).HoldsProofs);

        await _site.ActAsync(key.Receipt, new WithdrawRequest(null));
        _site.Time.Now = _site.Time.Now.AddDays(29);
        await RunJobsAsync();
        Assert.NotNull((await ReadAsync(key)).Applicant.IdReference);
        _site.Time.Now = _site.Time.Now.AddDays(1);
        await RunJobsAsync();

        var after = await ReadAsync(key);
        Assert.Equal((new DateOnly(2026, 4, 8), null), (after.PurgedOn, after.Applicant.IdReference));
        Assert.Equal(["材料.txt"], after.Content.Files.Select(f => f.Name));
        var vault = _site.Get<IdentityVault>();
        Assert.Null(await vault.OpenAsync(proof));
        Assert.Null(await vault.OpenAsync(before.Applicant.IdReference!));
        // The other case keeps its number, this one its material: one each.
        Assert.Equal(2, vault.All().Count());
        Assert.NotNull((await ReadAsync(open)).Applicant.IdReference);
        foreach (var text in await EverythingAsync())
            foreach (var gone in new[] { Marker, Number, FileName }) Assert.DoesNotContain(gone, text);
        Assert.True((await AuditVerifier.VerifyAsync(_site.Get<DatabaseSource>(), AuditDigest.Sha256)).Intact);
        // And the night after finds nothing more to do.
        Assert.StartsWith("0 件", await _site.Get<IEnumerable<IJobHandler>>().Single(j => j.Topic == "request.purge.daily").RunAsync("{}", default));
    }

    [Fact]
    public async Task What_refused_forms_left_in_the_vault_is_swept_after_a_day_and_nothing_else()
    {
        var key = await _site.TakenAsync(IntakeSite.Form());
        await _site.Get<IntakeFiles>().KeepAsync(new("证.txt", IntakeFileKinds.Identity, new MemoryStream("证"u8.ToArray())), "form", default);
        Assert.Equal(409, (await _site.PostAsync(IntakeSite.Form("张三", ("idNumber", "H12345678"), ("idType", "hk-macao")), await TakenUnderAsync("k"))).Status);
        Assert.Equal(4, _site.Get<IdentityVault>().All().Count());
        _site.Time.Now = _site.Time.Now.AddHours(23);
        await RunJobsAsync();
        Assert.Equal(4, _site.Get<IdentityVault>().All().Count());
        _site.Time.Now = _site.Time.Now.AddHours(25);
        await RunJobsAsync();
        Assert.Equal(2, _site.Get<IdentityVault>().All().Count());
        Assert.NotNull(await _site.Get<IdentityVault>().OpenDocumentAsync((await ReadAsync(key)).Applicant.IdReference!));
    }

    private async Task<string> TakenUnderAsync(string key)
    {
        await _site.TakenAsync(IntakeSite.Form("张三", ("title", "另一件")), key);
        return key;
    }

    /// <summary>Every value of every table, the files of the data folder outside the database, and the log.</summary>
    private async Task<IReadOnlyList<string>> EverythingAsync()
    {
        var texts = new List<string> { _site.Log.ToString() };
        await using var connection = await _site.Get<DatabaseSource>().OpenConnectionAsync();
        await using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table'";
        var names = new List<string>();
        await using (var reader = await tables.ExecuteReaderAsync())
            while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        foreach (var name in names)
        {
            await using var all = connection.CreateCommand();
            all.CommandText = $"SELECT * FROM \"{name}\"";
            await using var rows = await all.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var i = 0; i < rows.FieldCount; i++) texts.Add(rows.GetValue(i).ToString() ?? "");
        }
        foreach (var file in Directory.EnumerateFiles(_site.Folder, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith("gongkai.db", StringComparison.Ordinal)))
            texts.Add(Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)));
        return texts;
    }
}
