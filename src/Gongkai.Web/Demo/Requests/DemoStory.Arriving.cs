using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Demo.Requests;

/// <summary>From the post box, the counter and the web to the clerk's desk.</summary>
internal sealed partial class DemoStory
{
    private static readonly Actor Anyone = new(0, "申请人", [new Holding("~", Roles.Applicant)]);

    private Application Application => new(_plot.Applicant, _plot.Content);

    private IEnumerable<DemoStep> Arrive()
    {
        var day = _plot.Received;
        if (_plot.Channel == ReceiptChannels.Online) return ArriveOnline();
        var register = new RegisterRequest("zfb", _plot.BodyCode, Application, _plot.Channel, day);
        return ArriveOnPaper(_plot.Channel switch
        {
            ReceiptChannels.InPerson => register with { Oral = _plot.Content.Assistance.Count > 0, ReadBack = _plot.Content.Assistance.Count > 0 },
            ReceiptChannels.MailSigned => register with { SubmittedOn = day.AddDays(-2 - _plot.Number % 3), SignedOn = day },
            ReceiptChannels.MailOrdinary => register with { SubmittedOn = day.AddDays(-4), ArrivedOn = day, ConfirmedOn = day },
            _ => register with { ArrivedOn = day, ConfirmedOn = day },
        });
    }

    // The web is open on Sundays too; the day both sides confirm is the receipt date (条例第三十一条第三项).
    private IEnumerable<DemoStep> ArriveOnline()
    {
        var screened = _plot.Until == "screening" || _plot.Number % 60 == 17;
        var submitted = _plot.Until is "screening" or "submitted" ? _day : _plot.Received.AddDays(-(_plot.Number % 3));
        yield return new(submitted, _file, () => (new SubmitRequest(_plot.BodyCode, Application, screened), Anyone));
        if (Stops("screening")) yield break;
        if (screened) yield return By(Colleague, new AdmitRequest());
        if (Stops("submitted")) yield break;
        if (_plot.End == DemoEnds.SetAside)
        {
            Wait(1);
            yield return By("zhengwu", new SetAsideRequest("内容为“测试测试”，经电话核实是误操作，不是政府信息公开申请。"));
            _over = true;
            yield break;
        }
        yield return By(Colleague, new ConfirmReceipt("电话联系申请人，双方确认收到申请的日期"));
    }

    private IEnumerable<DemoStep> ArriveOnPaper(RegisterRequest register)
    {
        var waits = _plot.Until == "submitted" || (register.ArrivedOn is not null && _plot.Number % 2 == 0);
        yield return By(Colleague, waits ? register with { ConfirmedOn = null } : register);
        if (Stops("submitted") || !waits) yield break;
        Wait(1);
        yield return By(Colleague, new ConfirmReceipt("电话联系申请人确认"));
    }

    // The same person sends the same again by another way: counted once.
    private IEnumerable<DemoStep> Absorb()
    {
        if (!_plot.Twin) yield break;
        var copy = new DemoFile();
        yield return new(_day, copy, () => (new SubmitRequest(_plot.BodyCode, Application), Anyone));
        Wait(1);
        yield return new(_day, copy, () => (new MergeRequest(_file.Id, _file.Case.Receipt, "同一申请人就同一内容先后通过两种渠道提交，经联系本人确认为同一件申请。"), _office.As(Clerk))) { Reads = [_file] };
    }

    private IEnumerable<DemoStep> Begin()
    {
        if (Stops("untaken")) yield break;
        yield return By(Clerk, new TakeRequest(_plot.Topic));
        if (_plot.Content.Files.Count > 0) yield return By(Clerk, new ReadIdentity("核对申请人身份证明"));
        if (_plot.Number % 19 == 4) yield return By("gongkai", new AddCaseNote("申请人来电表示可以先提供电子版，纸质件随后邮寄。"));
        if (_plot.OnTheSpot)
        {
            yield return By(Clerk, _ => new AnswerOnTheSpot(Drafted()));
            foreach (var step in Afterwards()) yield return step;
            _over = true;
            yield break;
        }
        Wait(1);
        if (_plot.End == DemoEnds.Withdrawn)
        {
            Wait(3);
            yield return _plot.Channel == ReceiptChannels.Online
                ? ByApplicant(new WithdrawRequest("已从村委会取得所需材料。"))
                : By(Clerk, new WithdrawRequest("申请人来电并书面撤回，撤回书附卷。"));
            _over = true;
        }
        else if (_plot.End == DemoEnds.Otherwise)
        {
            Wait(4);
            yield return By("zhengwu", new CloseOtherwise("申请内容为政策咨询，已电话答复并告知办理窗口，申请人同意不再作为政府信息公开申请处理。"));
            _over = true;
        }
    }

    private IEnumerable<DemoStep> Divide()
    {
        if (_plot.Parts < 2) yield break;
        var parts = Enumerable.Range(1, _plot.Parts).Select(i => new RequestPart($"{_plot.Content.Title}（第{i}项）", $"{_plot.Content.Description}（拆分后第{i}项）")).ToList();
        var opened = parts.Skip(1).Select((p, i) =>
        {
            var file = new DemoFile();
            var story = new DemoStory(_plot with { Number = _plot.Number + i + 1, End = i % 2 == 0 ? "S13" : "S12", Received = _days.After(_day, 2 + i), Parts = 1, Disputes = [] }, _office, _days, file);
            return (file, p.Title, story.TellPart());
        }).ToList();
        yield return By(Clerk, new SplitRequest(parts)) with { Opens = opened };
    }
}
