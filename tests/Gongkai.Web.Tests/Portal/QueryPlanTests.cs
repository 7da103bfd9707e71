using System.Data.Common;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Lists stay cheap at any size: each goes by an index and none reads the text.</summary>
public sealed class QueryPlanTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    private readonly PortalHost _host = county.Host;

    [Fact]
    public async Task A_column_list_goes_by_the_column_index_in_order() =>
        await ByIndexAsync((q, shelf) => PublicationQueries.Newest(PublicationQueries.InColumns(shelf, ["zwgk/zfwj"])).Skip(30).Take(15).Select(PublicationLine.Of));

    [Fact]
    public async Task The_frame_seeks_each_column_in_the_index()
    {
        await using var db = _host.Database.Open();
        var shelf = _host.Services.GetRequiredService<PublicationQueries>().Shelf(db);
        var plan = await PlanAsync(PublicationQueries.Occupied(db, shelf, ["zwgk/zfwj", "zwgk/nothing"]));
        Assert.Contains(plan, step => step.StartsWith("SEARCH p USING INDEX IX_publications_site_code_state_column_path", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN p", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_home_page_goes_by_the_column_index() =>
        await ByIndexAsync((q, shelf) => PublicationQueries.Latest(shelf, ["zwgk/zfwj", "zwgk/zcjd", "yw"], 7)!);

    [Fact]
    public async Task The_site_feed_goes_by_the_date_index() =>
        await ByIndexAsync((q, shelf) => PublicationQueries.Newest(shelf).Take(30).Select(PublicationLine.Of));

    [Fact]
    public async Task The_check_would_notice_a_scan()
    {
        await using var db = _host.Database.Open();
        Assert.Contains(await PlanAsync(db.Publications.Where(p => p.Title == "甲").Select(p => p.Id)), step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_asks_the_same_number_of_questions_however_many_rows_it_shows()
    {
        var queries = _host.Services.GetRequiredService<PublicationQueries>();
        using var questions = new QuestionCount();
        var few = await questions.DuringAsync(() => queries.ColumnPageAsync(["zwgk/zfwj"], null, 1, 2, default));
        var many = await questions.DuringAsync(() => queries.ColumnPageAsync(["zwgk/zfwj"], null, 1, 100, default));
        Assert.Equal(2, few);
        Assert.Equal(few, many);
        Assert.Equal(1, await questions.DuringAsync(() => queries.LatestAsync(["zwgk/zfwj", "yw", "tzgg"], 5, default)));
        Assert.Equal(1, await questions.DuringAsync(() => queries.OccupiedAsync(["zwgk/zfwj", "yw", "tzgg"], default)));
        Assert.Equal(3, await questions.DuringAsync(() => queries.FindAsync(101, default)));
    }

    private async Task ByIndexAsync<T>(Func<PublicationQueries, IQueryable<PublicationRow>, IQueryable<T>> make)
    {
        var queries = _host.Services.GetRequiredService<PublicationQueries>();
        await using var db = _host.Database.Open();
        var query = make(queries, queries.Shelf(db));
        Assert.DoesNotContain("body_html", query.ToQueryString());
        var plan = await PlanAsync(query);
        Assert.Contains(plan, step => step.Contains("USING INDEX IX_publications_site_code_state"));
        // Reading a part of the answer that was just found by the index is called a scan too; it is no scan of the table.
        var parts = plan.Where(s => s.StartsWith("CO-ROUTINE ", StringComparison.Ordinal)).Select(s => "SCAN " + s["CO-ROUTINE ".Length..]).ToHashSet();
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE"));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN ", StringComparison.Ordinal) && !parts.Contains(step));
    }

    private async Task<IReadOnlyList<string>> PlanAsync<T>(IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        if (command.Connection!.State != System.Data.ConnectionState.Open) await command.Connection.OpenAsync();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return steps;
    }
}
