using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests.Anonymity;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests;

/// <summary>What follows an answer: filing of refusals, release to the public, rating, archive.</summary>
public sealed partial class RequestProcedure
{
    private static Decision<RequestCase> Report(RequestMatter at)
    {
        if (!at.Record.Withholds) return Refuse("WITHHOLDING-NONE", "这件答复没有不予公开的内容，不需要上报备案。", "R-REQ-20");
        if (at.Record.Withholding is not null) return Refuse("WITHHOLDING-REPORTED", "这件答复已经上报备案。", "R-REQ-20");
        return at.Stays(at.Record with { Withholding = new WithholdingReport(at.Today, at.By) });
    }

    private static Decision<RequestCase> Acknowledge(RequestMatter at, AcknowledgeWithholding a)
    {
        if (at.Record.Withholding is not { AcknowledgedOn: null } report) return Refuse("WITHHOLDING-NOT-REPORTED", "没有待审阅的备案。", "R-REQ-20");
        return string.IsNullOrWhiteSpace(a.Opinion) ? Refuse("FIELD-MISSING", "请填写审阅意见。", "R-REQ-20", "opinion")
            : at.IsHandOf(report.ReportedBy) ? Refuse(CommonRefusals.OwnWork)
            : at.Stays(at.Record with { Withholding = report with { AcknowledgedOn = at.Today, AcknowledgedBy = at.By, Opinion = a.Opinion.Trim() } }, a.Opinion.Trim());
    }

    private static Decision<RequestCase> Propose(RequestMatter at, ProposeRelease a)
    {
        var record = at.Record;
        var refusals = Needed(a.InformationTitle, "informationTitle", "公开的标题").Concat(Needed(a.BodyHtml, "bodyHtml", "公开的内容")).ToList();
        if (!at.Settings.ReleaseEnabled) refusals.Add(new("RELEASE-OFF", "本站点没有开启答复公开。", null));
        if (record.Release is { WithdrawnOn: null }) refusals.Add(new("RELEASE-REPEATED", "这件答复已经提请公开。", null));
        if (record.Release is { IsGoing: true }) refusals.Add(new("RELEASE-GOING", "上次公开的内容正在核实撤下，核实完成后才能再次提请。", "条例第十七条"));
        if (!record.IsAnswered || ReplyKind.Find(record.Reply?.Kind) is not { Group: ReplyGroup.Granted or ReplyGroup.Partly }) refusals.Add(new("RELEASE-NOT-GRANTED", "只有予以公开、部分公开的答复可以向社会公开。", "条例第四十四条"));
        if (a.Kind == ReleaseKind.Archive && !record.Content.MayBePublished) refusals.Add(new("RELEASE-NO-CONSENT", "申请人没有同意公开答复；需要公众广泛知晓的，可以转为主动公开。", "条例第四十四条", "kind"));
        if (refusals.Count == 0) refusals.AddRange(Revealing(record, a.InformationTitle, a.BodyHtml, a.Files));
        if (refusals.Count > 0) return Refuse(refusals);
        var release = new Release(a.Kind, a.InformationTitle.Trim(), a.BodyHtml, a.Column ?? at.Settings.ReleaseColumn, at.By, at.Today) { Files = a.Files };
        return at.Stays(record with { Release = release });
    }

    // What identifies the applicant or a third party never goes out with his answer, however it is typed or marked up (条例第十五条; 个人信息保护法).
    private static IEnumerable<Refusal> Revealing(RequestCase record, string title, string html, IReadOnlyList<CaseFile> files)
    {
        var anonymous = new Anonymiser(KnownValues.Of(record), PersonalNumbers.Private);
        foreach (var found in anonymous.Reveals(title).DistinctBy(f => f.What)) yield return Revealed(found, title, "informationTitle");
        foreach (var (found, text) in anonymous.RevealsInMarkup(html).DistinctBy(f => f.Finding.What)) yield return Revealed(found, text, "bodyHtml");
        foreach (var file in files)
            foreach (var found in anonymous.Reveals(file.Name).DistinctBy(f => f.What)) yield return Revealed(found, file.Name, "files");

        static Refusal Revealed(Finding found, string text, string field) =>
            new("RELEASE-REVEALS", $"公开内容中出现了{found.What}（{found.In(text)}），请删去后再提请。", "条例第十五条；个人信息保护法", field);
    }

    private static string KeyOf(RequestMatter at) => $"request:{at.Context.RecordId}:answer";

    private static Decision<RequestCase> Release(RequestMatter at)
    {
        if (at.Record.Release is not { ApprovedOn: null, WithdrawnOn: null } release) return Refuse("RELEASE-NOT-PROPOSED", "没有待同意公开的答复。", "条例第四十四条");
        if (at.IsHandOf(release.ProposedBy)) return Refuse(CommonRefusals.OwnWork);
        if (Revealing(at.Record, release.Title, release.BodyHtml, release.Files).ToList() is { Count: > 0 } revealing) return Refuse(revealing);
        var draft = new PublicationDraft
        {
            Key = KeyOf(at),
            SiteCode = at.Context.Site.Code,
            Column = release.Column,
            Title = release.Title,
            BodyHtml = release.BodyHtml,
            Issuer = at.Context.Organisations.NameOf(at.Record.BodyCode),
            UnitCode = at.Record.BodyCode,
            DateWritten = at.Record.FinishedOn,
            Source = release.Kind == ReleaseKind.Archive ? "依申请公开答复选登" : "依申请公开转主动公开",
            Files = [.. release.Files.Select(f => new PublicationFile(f.Hash, f.Name, f.Size, f.MediaType))],
        };
        return at.Stays(at.Record with { Release = release with { ApprovedBy = at.By, ApprovedOn = at.Today } }, release.Title, new Publish([draft]));
    }

    private static Decision<RequestCase> Withdraw(RequestMatter at, WithdrawRelease a)
    {
        if (at.Record.Release is not { WithdrawnOn: null } release) return Refuse("RELEASE-NOT-PROPOSED", "没有公开或者待公开的答复。", null);
        if (string.IsNullOrWhiteSpace(a.Reason)) return Refuse("REASON-MISSING", "请写明撤下的原因。", null, "reason");
        IReadOnlyList<Effect> effects = release.IsPublic
            ? [new Withdraw(KeyOf(at), WithdrawalMode.Gone, "发布单位已撤下这条信息。"), new WithdrawalCheck("request", at.Context.RecordId, [KeyOf(at)]).ToSend()] : [];
        return at.Stays(at.Record with { Release = release with { WithdrawnOn = at.Today } }, a.Reason.Trim(), effects);
    }

    private static Decision<RequestCase> ConfirmGone(RequestMatter at, ConfirmReleaseGone a)
    {
        if (at.Record.Release is not { IsGoing: true } release) return Refuse("RELEASE-GONE", "没有等待核实撤下的内容。", "条例第十七条");
        return a.StillVisible.Count > 0 ? at.Stays(at.Record, $"仍可访问：{string.Join("、", a.StillVisible)}")
            : at.Stays(at.Record with { Release = release with { GoneOn = at.Today } }, "各处均已看不到");
    }

    private static Decision<RequestCase> Archive(RequestMatter at, ArchiveRequest a)
    {
        var refusals = Needed(a.Volume, "volume", "案卷号").ToList();
        if (a.RetentionYears is { } years && !at.Settings.RetentionYears.Contains(years)) refusals.Add(new("RETENTION-UNKNOWN", "请选择列出的保管期限。", "R-REQ-11", "retentionYears"));
        // A letter that was sealed and overtaken by a withdrawal stays unserved.
        foreach (var letter in at.Record.Letters.Where(l => l.ServedOn is null && at.Record.IsAnswered))
            refusals.Add(new("ARCHIVE-UNSERVED", $"《{letter.Letter.Title}》{letter.Letter.Number}还没有登记送达，请补登后归档。", "R-REQ-11", "letterSerial"));
        if (at.Record.Release is { ApprovedOn: null, WithdrawnOn: null }) refusals.Add(new("ARCHIVE-OPEN", "公开答复还在等待同意，不能归档。", "R-REQ-18"));
        if (refusals.Count > 0) return Refuse(refusals);
        return at.Moved(at.Record with { Archive = new ArchiveEntry(a.Volume.Trim(), a.RetentionYears, at.Today, at.By, Plain(a.PaperPlace)) }, RequestState.Archived, a.Volume.Trim());
    }

    private static Decision<RequestCase> Rate(RequestMatter at, RateReply a)
    {
        if (a.Score is < 1 or > 5) return Refuse("RATING-SCORE", "请选择1至5分。", "条例第四十六条", "score");
        if (!at.Record.IsAnswered) return Refuse("RATING-NONE", "这件申请没有作出答复，不能评价。", "条例第四十六条");
        if (a.Comment?.Length > 1000) return Refuse("RATING-LONG", "评价请控制在1000字以内。", null, "comment");
        return at.Stays(at.Record with { Rating = new Rating(a.Score, Plain(a.Comment), at.Today) });
    }
}
