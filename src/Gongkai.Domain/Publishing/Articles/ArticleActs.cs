using Gongkai.Domain.Acts;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>撰写稿件.</summary>
public sealed record OpenArticle(string UnitCode, ArticleContent Content) : IOpeningAct<Article>
{
    public string Title => "撰写稿件";
}

/// <summary>修改稿件.</summary>
public sealed record EditArticle(ArticleContent Content) : IAct<Article>
{
    public string Title => "修改稿件";
}

/// <summary>提交审核.</summary>
public sealed record SubmitArticle(string? Opinion = null) : IAct<Article>
{
    public string Title => "提交审核";
}

/// <summary>撤回 before the first level has decided.</summary>
public sealed record RecallArticle(string? Opinion = null) : IAct<Article>
{
    public string Title => "撤回稿件";
}

/// <summary>作废 of an article that was never public.</summary>
public sealed record AbandonArticle(string Reason) : IAct<Article>
{
    public string Title => "作废稿件";
}

/// <summary>通过 the level the article lies at.</summary>
/// <param name="Secrecy">Required at the level that states the secrecy conclusion (R-SEC-03).</param>
public sealed record PassArticle(string Opinion, SecrecyConclusion? Secrecy = null) : IAct<Article>
{
    public string Title => "审核通过";
}

/// <summary>退回修改 with the reason.</summary>
public sealed record ReturnArticle(string Reason) : IAct<Article>
{
    public string Title => "退回修改";
}

/// <summary>发布 at once or at a set hour.</summary>
/// <param name="At">Not shown before this instant; null means at once.</param>
public sealed record PublishArticle(DateTimeOffset? At = null) : IAct<Article>
{
    public string Title => "发布稿件";
}

/// <summary>取消定时发布 before the hour has come.</summary>
public sealed record CancelPublication : IAct<Article>
{
    public string Title => "取消定时发布";
}

/// <summary>修改已发布稿件: the new text goes through review while the old one stays public.</summary>
public sealed record ChangeArticle(string Reason) : IAct<Article>
{
    public string Title => "修改已发布稿件";
}

/// <summary>放弃修改: the published text stays as it is.</summary>
public sealed record DropChange(string Reason) : IAct<Article>
{
    public string Title => "放弃修改";
}

/// <summary>撤下; the address keeps a notice or answers "gone".</summary>
public sealed record TakeDownArticle(string Reason, WithdrawalMode Mode, string Notice) : IAct<Article>
{
    public string Title => "撤下稿件";
}

/// <summary>确认撤下: page, lists, feed, search and files were seen to be gone.</summary>
/// <param name="StillVisible">Addresses at which it was still found; empty when it is gone everywhere.</param>
public sealed record ConfirmArticleGone(IReadOnlyList<string> StillVisible) : IAct<Article>
{
    public string Title => "确认撤下";
}

/// <summary>更正重发: a withdrawn article goes back to its writer and through every level again.</summary>
public sealed record ReopenArticle(string Reason) : IAct<Article>
{
    public string Title => "更正重发";
}
