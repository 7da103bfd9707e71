using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Gongkai.Web.Portal;
using Gongkai.Web.Portal.Pages;
using Gongkai.Web.Workbench.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>以公众身份查看：the article on the public page itself, frame and all. Nothing is written, nothing becomes public.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PreviewModel(RecordShelf shelf, WorldSource worlds, ICurrentActor current, TimeProvider time) : PublicationPage
{
    public long Id { get; private set; }

    /// <summary>What the public finds at present.</summary>
    public string Standing { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        var world = await worlds.CurrentAsync(cancellation);
        if (await shelf.OpenAsync<Article>(id, current.Actor, world, cancellation) is not { } opened) return NotFound();
        Id = id;
        var (record, now) = (opened.Record, time.GetUtcNow());
        var item = ArticlePublications.Item(record, record.Content, WorkbenchPage.LookingAt(world, current.Actor, now, id));
        Standing = record.Publication.State switch
        {
            Domain.Documents.PublicationState.Public when record.Publication.VisibleFrom > now => $"已定时，{ChinaTime.Minute(record.Publication.VisibleFrom.Value)} 起公开。",
            Domain.Documents.PublicationState.Public when record.State != ArticleState.Published => "这是修改稿，公众现在看到的仍是原文。",
            Domain.Documents.PublicationState.Public => "已经公开，公众看到的就是这样的页面。",
            Domain.Documents.PublicationState.Withdrawing or Domain.Documents.PublicationState.Withdrawn => "已经撤下，公众现在看不到。",
            _ => "尚未公开，公众现在看不到。发布后是这样的页面。",
        };
        // Pictures inside the text are files of the publication, but no attachments.
        var inText = PreviewPictures.Of(item.BodyHtml);
        Show(new PublicationWhole(Row(item, record.Publication.VisibleFrom ?? now, now),
            [.. item.Files.Where(f => !inText.Contains(f.Hash)).Select((f, i) => new PublicationFileRow { Ordinal = i, Hash = f.Hash, Name = f.Name, Size = f.Size, MediaType = f.MediaType })], []));
        Meta = Meta.Unlisted();
        return Page();
    }

    public override string AddressOf(PublicationFileRow file) => $"/workbench/articles/{Id}/attachments/{file.Hash}/{Uri.EscapeDataString(file.Name)}";

    private PublicationRow Row(PublicationDraft item, DateTimeOffset published, DateTimeOffset now) => new()
    {
        Key = item.Key,
        SiteCode = item.SiteCode,
        ColumnPath = item.Column,
        VisibleFrom = published,
        PublishedAt = published,
        ChangedAt = now,
        Title = item.Title.Length == 0 ? "（未填写标题）" : item.Title,
        BodyHtml = DraftPictures.Inside(item.BodyHtml, $"/workbench/articles/{Id}"),
        IndexNumber = item.IndexNumber,
        Issuer = item.Issuer,
        UnitCode = item.UnitCode,
        DateWritten = item.DateWritten,
        Summary = item.Summary,
        Keywords = item.Keywords,
        Source = item.Source,
    };
}
