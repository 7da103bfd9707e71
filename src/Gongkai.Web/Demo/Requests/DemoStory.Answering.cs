using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Web.Demo.Requests;

/// <summary>Draft, reviews, seal, service and what follows.</summary>
internal sealed partial class DemoStory
{
    private static readonly (string Place, string SignIn, string Opinion)[] Reviews =
        [("legal", "fazhi", "适用条款准确，程序合法。"), ("request-head", "zhengwu", "同意，报请审签。"), ("deputy", "fenguan", "同意答复。")];

    private ReplyDraft Drafted() => DemoAnswers.Draft(_plot, new(_day, _searched, _noticed, _office.As(Clerk).Name, _earlier));

    private IEnumerable<DemoStep> Answer()
    {
        Wait(_plot.Pace);
        for (var left = _plot.Returns; ; left--)
        {
            if (_plot.End == "S16") yield return By(Clerk, new RoutePetition("申请内容是请求处理有关人员和事项，不是获取已经存在的政府信息。", "县信访局来访接待中心，电话0770-0003300；也可以登录信访信息系统反映"));
            else
            {
                yield return new DemoStep(_day, _file, () => (new DraftReply(Drafted()), _office.As(Clerk))) { Reads = _earlier is null ? [] : [_earlier] };
                if (Stops("drafted")) yield break;
                yield return By(Clerk, new SubmitReply());
            }
            if (left == 0) break;
            Wait(1);
            yield return By("fazhi", new ReturnReply("事实和理由部分过于简单，请写明认定依据后重新提交。"));
            if (left == 1 && Stops("returned")) yield break;
            Wait(1);
        }
        foreach (var (place, signIn, opinion) in Reviews)
        {
            if (Stops(place)) yield break;
            Wait(1);
            yield return By(signIn, new PassReply(opinion));
        }
        if (Stops("to-issue")) yield break;
        yield return By(Clerk, new IssueReply());
    }

    private IEnumerable<DemoStep> Serve()
    {
        if (Stops("to-serve")) yield break;
        var way = _plot.Content.Way;
        yield return By(Clerk, new ServeReply(way, _day, way switch
        {
            DeliveryWays.Mail => $"XA4500{100000 + _plot.Number * 17}45",
            DeliveryWays.PickUp => "申请人本人签收",
            DeliveryWays.Fax => "传真发送报告附卷",
            _ => null,
        }));
        if (way != DeliveryWays.Mail) yield break;
        Wait(3);
        foreach (var step in Delivered()) yield return step;
    }

    // The slips come back: the answer's, and that of the letter to a third party that had refused.
    private IEnumerable<DemoStep> Delivered()
    {
        yield return By(Clerk, r => new RecordDelivery(r.Reply!.LetterSerial!.Value, _day, "邮件投递记录：本人签收"));
    }

    private IEnumerable<DemoStep> Afterwards()
    {
        if (_plot.Consults is { Kind: ConsultationKind.ThirdParty, Answer: ConsultationAnswer.Refuses or ConsultationAnswer.Partly } && _plot.End is "S01" or "S03")
            yield return By(Clerk, r => new RecordDelivery(r.Letters.Last(l => l.Letter.Code == "P09").Serial, _day, "邮件投递记录：单位收发室签收"));
        if (Stops("answered")) yield break;
        if (_plot.Score is { } score)
        {
            Wait(2);
            yield return ByApplicant(new RateReply(score, score switch { >= 4 => "答复清楚，也比较快。", 3 => "基本满意，希望附件更完整。", _ => "没有提供我要的材料。" }));
        }
        if (ReplyKind.Find(_plot.End) is { } kind && (kind.Group == ReplyGroup.Partly || kind is { Group: ReplyGroup.Withheld, Ground: not null }))
        {
            Wait(2);
            yield return By(Clerk, new ReportWithholding());
            if (Stops("reported")) yield break;
            Wait(3);
            yield return By(Clerk == "gongkai" ? "zhengwu" : "gongkai", new AcknowledgeWithholding("依据和理由适当，同意备案。"));
        }
        if (_plot.Release > 0)
        {
            Wait(4);
            yield return By(Clerk, new ProposeRelease(_plot.Content.MayBePublished ? ReleaseKind.Archive : ReleaseKind.ActiveDisclosure, $"关于公开《{_plot.Content.Title}》的答复",
                $"<p>申请内容：{_plot.Content.Title}。</p><p>答复：经审查，所申请的政府信息予以公开，内容见附件或者相关栏目。</p><p>依据：《中华人民共和国政府信息公开条例》第三十六条。</p>"));
            if (_plot.Release > 1)
            {
                Wait(2);
                yield return By("zhengwu", new ApproveRelease());
            }
            if (_plot.Release > 2)
            {
                Wait(10);
                yield return By("zhengwu", new WithdrawRelease("附图与最新批准版本不一致，更正后重新公开。"));
            }
        }
        if (!_plot.Archives) yield break;
        Wait(18);
        yield return By(Clerk, new ArchiveRequest($"示依申〔{_plot.Received.Year}〕{_plot.Number + 1:000}{(_earlier is null ? "" : "-2")}", _plot.Number % 3 == 0 ? 30 : 10, $"县政府办档案室{1 + _plot.Number % 6}号柜"));
    }

    private IEnumerable<DemoStep> Dispute()
    {
        foreach (var (dispute, i) in _plot.Disputes.Select((d, i) => (d, i)))
        {
            var file = new DemoFile();
            Wait(25);
            var received = _day;
            var reconsideration = dispute.Kind == DisputeKind.Reconsideration;
            var authority = reconsideration ? _plot.BodyCode == "zf" ? "示范市人民政府" : "示范县人民政府" : "示范县人民法院";
            var number = reconsideration ? $"示府复〔{received.Year}〕{_plot.Number + 1}号" : $"（{received.Year}）示行初{_plot.Number + 1}号";
            yield return new(_day, file, () => (new RegisterDispute(dispute.Kind, _file.Id, _file.Case, authority, number, received), _office.As("gongkai"))) { Reads = [_file] };
            if (!dispute.Defended) yield break;
            Wait(6);
            var defended = _day;
            yield return new(_day, file, () => (new DefendDispute(defended), _office.As("gongkai")));
            if (dispute.Result is not { } result) yield break;
            Wait(30);
            var decided = _day;
            yield return new(_day, file, () => (new DecideDispute(result, decided, result switch
            {
                DisputeResult.Upheld => "认定事实清楚、适用依据正确，予以维持（驳回诉讼请求）。",
                DisputeResult.Corrected => "撤销原答复" + (dispute.Redo.Ordered ? "，责令限期重新答复。" : "，确认违法。"),
                _ => "申请人撤回，终止审理。",
            }, dispute.Redo.Ordered ? 15 : null), _office.As("gongkai")));
            if (!dispute.Redo.Done) continue;
            Wait(8);
            var redone = _day;
            yield return new(_day, file, () => (new RedoReply(redone, "已重新答复，提供处理后的信息。"), _office.As("jingban")));
        }
    }
}
