using System.Net;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Requests.Acts;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Requests;

/// <summary>Who finds a case, how much of it he is shown, and which buttons.</summary>
public class CaseSightTests(CaseOffice office) : IClassFixture<CaseOffice>
{
    private static readonly string[] Pages =
    [
        "", "/reply", "/reply/preview", "/split", "/merge", "/proofs", "/letters/1", "/letters/1.docx", "/papers/P01.docx", "/papers/P15.docx?letter=1", "/files/" + new string('a', 64),
        .. RequestForms.Catalogue.All.Select(f => $"/acts/{f.Name}"),
    ];

    [Fact]
    public async Task To_another_unit_the_case_does_not_exist_whatever_it_tries()
    {
        var id = await office.InReviewAsync();
        using var outsider = await office.ComesAsync("outsider");
        foreach (var page in Pages)
        {
            await outsider.OpenAsync($"/workbench/requests/{id}{page}");
            Assert.True(outsider.Status == HttpStatusCode.NotFound, $"{page}: {outsider.Status}");
        }
        // With a form of its own and a valid token it is told the same.
        foreach (var page in Pages.Where(p => p is "/reply" or "/split" or "/merge" or "/proofs" || p.StartsWith("/acts", StringComparison.Ordinal)))
        {
            await outsider.OpenAsync("/sign-in/change-password");
            outsider.Page.Forms.First(f => f.QuerySelector("[name=__RequestVerificationToken]") is not null).SetAttribute("action", $"/workbench/requests/{id}{page}");
            await outsider.SubmitAsync($"/workbench/requests/{id}{page}", [("text", "x"), ("reason", "x"), ("item", "number"), ("kind", "S01"), ("Go", "save")]);
            Assert.True(outsider.Status == HttpStatusCode.NotFound, $"POST {page}: {outsider.Status}");
        }
    }

    [Fact]
    [Requirement("R-REQ-08"), Requirement("R-REQ-09")]
    public async Task A_unit_that_was_asked_sees_its_question_and_not_who_applied()
    {
        var id = await office.AskedAsync();
        await office.DoAsync("clerk", id, new AddCaseNote("内部便笺标记"));
        using var asked = await office.ComesAsync("asked");
        foreach (var page in Pages)
        {
            await asked.OpenAsync($"/workbench/requests/{id}{page}");
            var text = System.Text.Encoding.UTF8.GetString(asked.Bytes);
            foreach (var planted in new[] { CaseOffice.Name, CaseOffice.Phone, "城关镇", "110105", "内部便笺标记" }) Assert.False(text.Contains(planted, StringComparison.Ordinal), $"{page} shows {planted}");
            if (page is not "" && !page.StartsWith("/acts", StringComparison.Ordinal)) Assert.True(asked.Status == HttpStatusCode.NotFound, $"{page}: {asked.Status}");
        }
        Assert.Equal([nameof(GiveCoHandling)], await asked.OfferedAsync(id));
        Assert.Contains("请提供资金分配表", asked.Text);
        Assert.Contains("2026-03-16 前回复", asked.Text);

        // The opinion needs the unit's own legal review; what was typed and uploaded stays.
        var act = $"/workbench/requests/{id}/acts/{nameof(GiveCoHandling)}";
        await asked.SubmitAsync(act, [("opinion", "可以公开")], ("files", "分配表.txt", "城关镇 100 万元"u8.ToArray()));
        Assert.Contains("COHANDLING-LEGAL", asked.Refused);
        Assert.Equal("可以公开", asked.Value("opinion"));
        await asked.SubmitAsync(act, [("legalReviewer", "冯法务")]);
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("分配表.txt", asked.Text);
        Assert.DoesNotContain(CaseOffice.Name, asked.Text);
        var file = asked.Page.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!;
        await asked.OpenAsync(file);
        Assert.Equal("城关镇 100 万元", System.Text.Encoding.UTF8.GetString(asked.Bytes));
        using var clerk = await office.ComesAsync("clerk");
        await clerk.OpenAsync($"/workbench/requests/{id}");
        Assert.Contains("可以公开", clerk.Page.QuerySelector("[aria-labelledby='h-cohandling']")!.TextContent);
    }

    [Fact]
    public async Task A_reviewer_reads_reply_and_content_but_not_the_proof()
    {
        var id = await office.InReviewAsync();
        using var legal = await office.ComesAsync("legal");
        await legal.OpenAsync($"/workbench/requests/{id}");
        Assert.Contains("2025年农村道路养护资金分配表", legal.Text);
        Assert.DoesNotContain("110105", legal.Text);
        Assert.DoesNotContain(CaseOffice.Phone, legal.Text);
        foreach (var page in new[] { "/proofs", "/papers/P01.docx", "/reply", "/split", "/merge" })
        {
            await legal.OpenAsync($"/workbench/requests/{id}{page}");
            Assert.Equal(HttpStatusCode.NotFound, legal.Status);
        }
        await legal.OpenAsync($"/workbench/requests/{id}/reply/preview");
        Assert.Equal(HttpStatusCode.OK, legal.Status);
    }

    [Fact]
    public async Task A_proof_opens_only_with_a_reason_and_every_reading_is_in_the_audit()
    {
        byte[] proof = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var id = await office.ProvenAsync(proof);
        using var clerk = await office.ComesAsync("clerk");
        var address = $"/workbench/requests/{id}/proofs";
        await clerk.OpenAsync(address);
        Assert.DoesNotContain(CaseOffice.Number, clerk.Text);
        await clerk.SubmitAsync(address, [("item", "0"), ("reason", "")]);
        Assert.Contains("REASON-MISSING", clerk.Refused);
        Assert.Equal(0, await ReadingsAsync(id));
        await clerk.SubmitAsync(address, [("reason", "核对身份")]);
        Assert.Equal(proof, clerk.Bytes);
        Assert.Equal(1, await ReadingsAsync(id));

        await clerk.OpenAsync(address);
        await clerk.SubmitAsync(address, [("item", "number"), ("reason", "核对号码")]);
        Assert.Contains(CaseOffice.Number, clerk.Text);
        Assert.Equal(2, await ReadingsAsync(id));
        await using var db = office.Site.Get<DatabaseSource>().Open();
        var entries = await db.Audit.Where(a => a.RecordId == id && a.Act == nameof(ReadIdentity)).ToListAsync();
        Assert.All(entries, e => Assert.Equal("秦经办", e.ActorName));
        Assert.Contains(entries, e => e.Detail.Contains("身份证明，第1件", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, e => e.Detail.Contains(CaseOffice.Number, StringComparison.Ordinal));
    }

    private async Task<int> ReadingsAsync(long id)
    {
        await using var db = office.Site.Get<DatabaseSource>().Open();
        return await db.Audit.CountAsync(a => a.RecordId == id && a.Act == nameof(ReadIdentity));
    }

    [Fact]
    public void Every_act_of_a_person_of_the_office_has_a_form()
    {
        var table = RequestTable.Of(RequestPresets.S0).Rows;
        var acts = table.Where(r => r.State is not null && r.Role is not (Roles.Applicant or Roles.System)).Select(r => r.Act).Distinct().Where(a => !RequestForms.Halves.Contains(a)).Order().ToList();
        Assert.Equal(acts, RequestForms.Catalogue.All.Select(f => f.Name).Order());
        Assert.True(acts.Count > 40, $"{acts.Count}");
    }

    [Fact]
    public async Task What_is_offered_is_what_the_table_allows_in_every_state_to_every_role()
    {
        var world = await office.Site.Get<WorldSource>().CurrentAsync();
        var procedure = office.Site.Get<ProcedureCatalogue>().OfRecord<RequestCase>();
        var rows = RequestTable.Of(world.Site.Requests).Rows;
        var answered = (await office.Site.Get<RecordShelf>().OpenAsync<RequestCase>(await office.AnsweredAsync(), await office.Site.ActorAsync("clerk"), world))!;
        var offers = 0;
        foreach (var (state, code, _) in RequestStates.All)
        {
            var record = answered.Record with { State = state };
            var face = procedure.Face(record, world.Site);
            foreach (var (name, role) in new[] { ("clerk", Roles.RequestOfficer), ("chief", Roles.RequestHead), ("disclosure", Roles.DisclosureOfficer), ("affairs", Roles.DisclosureHead), ("legal", Roles.LegalReviewer), ("archivist", Roles.Archivist) })
            {
                var situation = new Situation<RequestCase>(answered with { Record = record, Face = face }, procedure.Rights(record, world.Site), world, await office.Site.ActorAsync(name), office.Site.Time.Today());
                var allowed = rows.Where(r => r.State == state && r.Role == role && (r.Relation != UnitRelation.Desk || face.Desks.Any(d => d.Role == role))).Select(r => r.Act).ToHashSet();
                var offered = RequestForms.Catalogue.For(situation);
                Assert.All(offered, f => Assert.True(allowed.Contains(f.Name), $"{code} {role} is offered {f.Name}"));
                // Nothing that the table allows is hidden but for a reason of its own.
                Assert.Equal(RequestForms.Catalogue.All.Where(f => allowed.Contains(f.Name) && f.Lawful(situation)).Select(f => f.Name).Order(), offered.Select(f => f.Name).Order());
                offers += offered.Count;
            }
        }
        Assert.True(offers > 60, $"{offers}");
    }

    [Fact]
    public async Task A_correction_is_offered_until_its_last_day_and_not_after()
    {
        await using var house = new CaseHouse();
        var own = await house.StartAsync();
        var id = await own.ExaminedAsync();
        using var clerk = await own.ComesAsync("clerk");
        Assert.Contains(nameof(AskForCorrection), await clerk.OfferedAsync(id));
        Assert.Contains("补正告知 最迟 2026-03-18", Squeezed(clerk.Page.QuerySelector("[aria-labelledby='h-next']")!.TextContent));
        own.Site.Time.Now = own.Site.Time.Now.AddDays(10);
        using var later = await own.ComesAsync("clerk");
        Assert.DoesNotContain(nameof(AskForCorrection), await later.OfferedAsync(id));
        Assert.Contains("已过7个工作日，不能再要求补正", later.Text);
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class CaseHouse : IAsyncDisposable
    {
        private readonly CaseOffice _office = new();

        public async Task<CaseOffice> StartAsync()
        {
            await _office.InitializeAsync();
            return _office;
        }

        public async ValueTask DisposeAsync() => await _office.DisposeAsync();
    }
}
