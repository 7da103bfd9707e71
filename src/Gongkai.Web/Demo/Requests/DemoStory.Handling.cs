using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Demo.Requests;

/// <summary>What has to be asked, corrected, paid, sought before there is an answer.</summary>
internal sealed partial class DemoStory
{
    private bool IsOnline => _plot.Channel == ReceiptChannels.Online;

    private IEnumerable<DemoStep> Correct()
    {
        if (!_plot.Corrected) yield break;
        Wait(_plot.Number % 5 == 0 ? 4 : 1);
        _noticed = _day;
        yield return By(Clerk, new AskForCorrection("所需政府信息的名称、文号或者其他特征描述不够明确，无法确定指向哪一份信息。", "请写明信息形成的大致时间、涉及的地块或者项目名称，书面寄回或者在查询页面直接补正。"));
        if (Stops("awaiting-correction")) yield break;
        if (_plot.End == DemoEnds.NotCorrected)
        {
            Wait(16);
            yield return By(Clerk, new LapseCorrection(""));
            _over = true;
            yield break;
        }
        Wait(4 + _plot.Number % 5);
        var clearer = _plot.Content.Description + (_plot.End == "S15" ? "（补正：就是跟土地有关的所有文件，越全越好。）" : "（补正：指最近一次批准的文件及附件。）");
        yield return IsOnline ? ByApplicant(new CorrectRequest(clearer)) : By(Clerk, new RegisterCorrection(clearer, _day));
    }

    private IEnumerable<DemoStep> Explain()
    {
        if (_plot.Reasons is not { } reasonable) yield break;
        Wait(1);
        yield return By(Clerk, new AskForReasons(12, "申请人在一个月内向本级机关提出12件政府信息公开申请，内容多有重复。", 10));
        if (Stops("awaiting-reasons")) yield break;
        Wait(5);
        if (reasonable || _plot.Number % 2 == 0)
            yield return By(Clerk, new GiveReasons(reasonable ? "各件涉及不同地块，均与本人承包地征收有关，诉讼需要。" : "我就是要申请。", _day));
        else Wait(6);
        Wait(2);
        yield return By(Clerk, new JudgeReasons(reasonable, reasonable ? "各件指向不同地块，与申请人生产生活有关，理由合理；数量较多，延迟答复。" : "内容反复、数量频次明显超过合理范围，没有说明正当理由。", reasonable ? 30 : null));
    }

    private IEnumerable<DemoStep> Charge()
    {
        if (_plot.Fee is not { } fee) yield break;
        Wait(2);
        yield return By(Clerk, new NotifyFee(fee.Method, fee.Count));
        if (Stops("fee-noticed")) yield break;
        Wait(2);
        yield return By(Clerk, new RecordFeeDelivery(_day));
        if (Stops("awaiting-fee")) yield break;
        if (_plot.PaysInParts)
        {
            Wait(3);
            yield return By(Clerk, new RecordPayment(50, _day, $"示财票{_plot.Number:0000}01"));
            if (Stops("fee-part-paid")) yield break;
        }
        if (_plot.End == DemoEnds.NotPaid)
        {
            Wait(21);
            yield return By(Clerk, new LapseFee(""));
            _over = true;
            yield break;
        }
        Wait(4);
        yield return By(Clerk, r => new RecordPayment(r.Fee!.Amount - r.Fee.Paid, _day, $"示财票{_plot.Number:0000}02"));
    }

    private IEnumerable<DemoStep> Consult()
    {
        if (_plot.Consults is not { } asked) yield break;
        var (name, why) = asked.Kind switch
        {
            ConsultationKind.ThirdParty => ("示范县恒达建材有限公司", "信息中有你单位的报价、账户等内容，公开可能影响你单位的合法权益。"),
            ConsultationKind.CoProducer => ("示范市自然资源局", "该信息由两机关共同制作，公开前应当征求意见。"),
            _ => ("示范县人民法院", "该信息涉及你单位职责，公开前需要协商、确认。"),
        };
        yield return By(Clerk, new Domain.Requests.Consult(asked.Kind, name, $"《{_plot.Content.Title}》的相关内容", why, "0770-0002200"));
        Wait(2);
        yield return By(Clerk, new RecordConsultDelivery(1, _day));
        if (Stops("consulting")) yield break;
        if (asked.Answer is { } answer)
        {
            Wait(5 + _plot.Number % 4);
            yield return By(Clerk, new RecordOpinion(1, answer, answer switch
            {
                ConsultationAnswer.Agrees => "同意公开。",
                ConsultationAnswer.Partly => "同意公开合同主要条款，单价和账户信息涉及商业秘密，不同意公开。",
                _ => "涉及本单位商业秘密，公开会削弱竞争地位，不同意公开。",
            }, _day));
        }
        else
        {
            Wait(16);
            yield return By(Clerk, new LapseConsultation(1));
        }
    }

    private IEnumerable<DemoStep> CoHandle()
    {
        if (_plot.CoHandles is not { } unit) yield break;
        yield return By(Clerk, new AskCoHandling(unit, $"请核查是否制作或者保存《{_plot.Content.Title}》，提出公开属性意见，附相关材料。"));
        if (Stops("co-handling")) yield break;
        Wait(3);
        yield return By($"{unit}.gk", new GiveCoHandling("经核查档案和业务系统，相关材料情况已列明，建议按条例规定答复。", _office.As(unit == "fgj" ? "juzhang" : $"{unit}.fz").Name));
    }

    private IEnumerable<DemoStep> Search()
    {
        if (_plot.End is not ("S12" or "S13" or "S01") || (_plot.End != "S12" && _plot.Number % 3 > 0)) yield break;
        _searched = _day;
        yield return By(Clerk, new RecordSearch("县政府办公室档案室、电子公文系统及相关单位业务档案", "全文检索并人工查阅案卷目录", _plot.Content.Title.Length > 12 ? _plot.Content.Title[..12] : _plot.Content.Title,
            _plot.End == "S01" ? "检索到相关信息。" : "未检索到本机关制作或者保存的相关信息。"));
    }

    private IEnumerable<DemoStep> Extend()
    {
        if (_plot.Extends == 0) yield break;
        WaitUntil(_days.After(_plot.Received, 14));
        yield return By(Clerk, new ProposeExtension(_plot.Extends, "所涉材料形成时间跨度大，需要逐卷查找并与有关单位核对。"));
        if (Stops("extension-proposed")) yield break;
        Wait(1);
        yield return By("zhengwu", new ApproveExtension("同意延期，抓紧办理。"));
    }

    // Whoever looks at the county today finds it here.
    private IEnumerable<DemoStep> Stop()
    {
        if (_plot.Until != "examining") yield break;
        _over = true;
        if (_plot.Number % 2 == 0) yield break;
        Wait(2);
        yield return By("zhengwu", new UrgeRequest("请注意答复期限，尽快提出答复意见。"));
    }
}
