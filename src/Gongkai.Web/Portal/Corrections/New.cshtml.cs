using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal.Requests;
using Gongkai.Web.SiteCare;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Corrections;

/// <summary>纠错: a reader says what is wrong on an article; without an account. The receipt is the answer to the form.</summary>
[RequestSizeLimit(LargestForm)]
[RequestFormLimits(ValueCountLimit = 32, ValueLengthLimit = LargestForm)]
public sealed class CorrectionNewPage(PublicationQueries queries, CorrectionDesk desk) : PersonalPage
{
    private const int LargestForm = 64 << 10;

    /// <summary>The page it is about; 0 for the site as a whole.</summary>
    public long Article { get; private set; }

    /// <summary>Where the form goes.</summary>
    public string Address => Article == 0 ? "/corrections/new" : $"/corrections/new?article={Article}";

    public string ArticleTitle { get; private set; } = "";

    public CorrectionForm Form { get; private set; } = new(null, null, null, null, null);

    public CorrectionAnswer? Answer { get; private set; }

    public int Days => desk.Days;

    public async Task<IActionResult> OnGetAsync(string? article, CancellationToken cancellation)
    {
        if (await FindAsync(article, cancellation) is null) return NotFound();
        Form = Form with { Key = Guid.NewGuid().ToString("N") };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? article, string? mistake, string? where, string? right, string? contact, string? key, CancellationToken cancellation)
    {
        if (await FindAsync(article, cancellation) is not { } column) return NotFound();
        Form = new(mistake, where, right, contact, key);
        var answer = await desk.TakeAsync((Article, ArticleTitle), column, Form, HttpContext.Connection.RemoteIpAddress?.ToString(), cancellation);
        if (answer.Receipt is not null) Answer = answer;
        else Refuse(answer.Refusals);
        if (answer.Refusals.Any(r => r.Code == "CORRECTION-LIMIT")) Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Page();
    }

    private async Task<Column?> FindAsync(string? article, CancellationToken cancellation)
    {
        DescribePersonal("网页纠错", "告诉我们网页上哪里有错。");
        Trail = [("网页纠错", null)];
        if (string.IsNullOrEmpty(article))
        {
            // The entry at the foot of every page: about the site as a whole, or a page the reader names himself.
            ArticleTitle = Site.SiteName;
            return Column.Unlisted("");
        }
        if (!long.TryParse(article, out var id) || await queries.FindAsync(id, cancellation) is not { } whole) return null;
        (Article, ArticleTitle) = (id, whole.Row.Title);
        return Site.Columns.Find(whole.Row.ColumnPath) ?? Column.Unlisted(whole.Row.ColumnPath);
    }
}
