using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Review;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>The forms of all acts on articles.</summary>
public static class ArticleForms
{
    public static ActForms<Article> Catalogue { get; } = new(All);

    /// <summary>Why the level in front of the person is not theirs to pass; empty when it is.</summary>
    public static IReadOnlyList<Refusal> Hindrances(Situation<Article> s)
    {
        if (!s.Allows(nameof(PassArticle))) return [];
        if (ArticleProcedure.IsWriter(s.Record, s.Hands.ToList())) return [CommonRefusals.OwnWork];
        return s.Record.Steps.FirstOrDefault(p => p.Passed && p.TextVersion == s.Record.TextVersion && s.Hands.Any(p.IsBy)) is { } earlier
            ? [new("ART-SAME-HAND", $"您已经在“{earlier.Title}”审核过本稿，请由其他有权人员办理本级审核。")] : [];
    }

    private static ArticleLevel? Level(Situation<Article> s) => ArticleProcedure.Table(s.Record, s.World.Site).LevelAt(s.Record.State);

    private static bool IsPublic(Situation<Article> s) => s.Record.Publication.State == PublicationState.Public;

    // On the day itself the act knows whether the hour has come.
    private static bool MayWait(Situation<Article> s) => s.Record.IsScheduled && LegalTime.DayOf(s.Record.Publication.VisibleFrom!.Value) >= s.Today;

    private static IEnumerable<ActForm<Article>> All =>
    [
        new(typeof(SubmitArticle), _ => "提交审核", [new("submitOpinion", "说明", FieldKind.Line)], a => new SubmitArticle(a.Optional("submitOpinion"))) { Main = true },
        new(typeof(RecallArticle), _ => "撤回", [new("recallOpinion", "说明", FieldKind.Line)], a => new RecallArticle(a.Optional("recallOpinion")))
        {
            Lead = "初审办理之前，提交人可以撤回修改。", Lawful = s => s.Record.Steps.LastOrDefault(p => p.Act == nameof(SubmitArticle)) is { } last && s.Hands.Any(last.IsBy),
        },
        new(typeof(PassArticle), s => $"{Level(s)?.Title ?? "本级"}：通过",
            [
                new("secrecy", "保密审查结论", FieldKind.One, true) { When = s => Level(s)?.Secrecy == true, Choices = _ => [new(nameof(SecrecyConclusion.MayBePublic), "可以公开"), new(nameof(SecrecyConclusion.MayNotBePublic), "不宜公开（请退回）")] },
                new("opinion", "审核意见", Required: true),
            ],
            a => new PassArticle(a.Text("opinion"), a.Value<SecrecyConclusion>("secrecy"))) { Main = true, Lawful = s => Hindrances(s).Count == 0 },
        new(typeof(ReturnArticle), _ => "退回修改", [new("reason", "退回的原因", Required: true, Hint: "让撰稿人知道怎样修改。")], a => new ReturnArticle(a.Text("reason"))),
        new(typeof(PublishArticle), s => IsPublic(s) ? "发布修改稿" : "发布",
            [
                new("publishOn", "定时发布：日期", FieldKind.Day, Hint: "不填的，立即发布。") { When = s => !IsPublic(s) },
                new("publishHour", "定时发布：时刻", FieldKind.Line, Hint: "写成 09:00 的形式；只填日期的，为当天 00:00。") { When = s => !IsPublic(s) },
            ],
            a => new PublishArticle(Hour(a))) { Main = true, Lead = "发布后公众立即可以看到；定时发布的，到点自动公开。" },
        new(typeof(CancelPublication), _ => "取消定时发布", [], _ => new CancelPublication()) { Lawful = MayWait },
        new(typeof(ChangeArticle), _ => "修改", [new("reason", "修改的原因", Required: true)], a => new ChangeArticle(a.Text("reason")))
        {
            Lead = "修改稿重新经过各级审核；发布之前，公众看到的仍是原文。", Lawful = s => !s.Record.IsScheduled || LegalTime.DayOf(s.Record.Publication.VisibleFrom!.Value) <= s.Today,
        },
        new(typeof(DropChange), _ => "放弃修改", [new("dropReason", "说明", FieldKind.Line)], a => new DropChange(a.Text("dropReason"))) { Lead = "保留已公开的原文，修改稿不再办理。", Lawful = IsPublic },
        new(typeof(AbandonArticle), _ => "作废", [new("reason", "作废的原因", Required: true)], a => new AbandonArticle(a.Text("reason")))
        {
            Confirm = true, Lead = "作废后不能恢复；记录和办理过程保留。", Lawful = s => s.Record.Publication.State is PublicationState.None or PublicationState.Withdrawn,
        },
        new(typeof(TakeDownArticle), _ => "撤下",
            [
                new("reason", "撤下的原因", Required: true),
                new("mode", "原地址显示", FieldKind.One, true) { Choices = _ => [new(nameof(WithdrawalMode.Notice), "保留说明页"), new(nameof(WithdrawalMode.Gone), "不再提供（410）")], Proposal = _ => [nameof(WithdrawalMode.Notice)] },
                new("notice", "向公众说明的内容", Hint: "保留说明页时必填，公众会看到。"),
            ],
            a => new TakeDownArticle(a.Text("reason"), a.Value<WithdrawalMode>("mode") ?? WithdrawalMode.Notice, a.Text("notice")))
        {
            Confirm = true, Lead = "公众将立即看不到这条信息；系统会核实页面、列表、订阅和附件都已撤下，核实完成才算办结。", Lawful = IsPublic,
        },
        new(typeof(ConfirmArticleGone), _ => "确认已经撤下", [new("stillVisible", "仍能看到的地址", Hint: "一行一个；全部看不到的留空。")],
            a => new ConfirmArticleGone([.. a.Text("stillVisible").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]))
        {
            Main = true, Lawful = s => s.Record.Publication.State == PublicationState.Withdrawing,
        },
        new(typeof(ReopenArticle), _ => "更正重发", [new("reason", "更正重发的原因", Required: true)], a => new ReopenArticle(a.Text("reason")))
        {
            Lead = "回到起草，重新经过各级审核后才能再次公开。", Lawful = s => s.Record.Publication.State == PublicationState.Withdrawn,
        },
    ];

    private static DateTimeOffset? Hour(Answers<Article> a)
    {
        var typed = a.Optional("publishHour");
        if (a.Day("publishOn") is not { } day)
        {
            if (typed is not null) a.Refuse(new("FORM-HOUR", "填写了时刻，请同时填写定时发布的日期。", null, "publishOn"));
            return null;
        }
        if (typed is null) return LegalTime.StartOf(day);
        if (TimeOnly.TryParseExact(typed.Replace('：', ':'), ["H:mm", "HH:mm"], out var time)) return LegalTime.StartOf(day).Add(time.ToTimeSpan());
        a.Refuse(new("FORM-HOUR", $"“{(typed.Length > 20 ? typed[..20] + "…" : typed)}”不是时刻，请写成 09:00 的形式。", null, "publishHour"));
        return null;
    }
}
