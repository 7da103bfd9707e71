using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Demo.Requests;

/// <summary>One application from its arrival to the archive, told as what somebody does on a day. The chapters stand in the partial files.</summary>
internal sealed partial class DemoStory
{
    private readonly DemoPlot _plot;
    private readonly DemoOffice _office;
    private readonly DemoDays _days;
    private readonly DemoFile _file;
    private readonly DemoFile? _earlier;
    private DateOnly _day, _searched, _noticed;
    private bool _over;

    public DemoStory(DemoPlot plot, DemoOffice office, DemoDays days, DemoFile? file = null, DemoFile? earlier = null) =>
        (_plot, _office, _days, _file, _earlier, _day, _searched, _noticed) = (plot, office, days, file ?? new(), earlier, plot.Received, plot.Received, plot.Received);

    /// <summary>Who works on it.</summary>
    private string Clerk => _plot.Number % 4 == 3 ? "gongkai" : "jingban";

    private string Colleague => Clerk == "jingban" ? "gongkai" : "jingban";

    public IEnumerable<DemoStep> Tell() => _plot.End == "S17" && _earlier is null ? TellAgain()
        : Chapters(Arrive, Absorb, Begin, Divide, Correct, Explain, Charge, Consult, CoHandle, Search, Extend, Stop, Answer, Serve, Afterwards, Dispute);

    /// <summary>A part of a split application goes its own way.</summary>
    private IEnumerable<DemoStep> TellPart() => Chapters(Search, Answer, Serve, Afterwards);

    // Asked for, answered and, two months later, asked for again (条例第三十六条第六项).
    private IEnumerable<DemoStep> TellAgain()
    {
        var first = new DemoStory(_plot with { End = "S01" }, _office, _days);
        var again = new DemoStory(_plot with { Received = _days.After(_plot.Received, 65) }, _office, _days, earlier: first._file);
        return first.Tell().Concat(again.Tell());
    }

    private IEnumerable<DemoStep> Chapters(params Func<IEnumerable<DemoStep>>[] chapters) => chapters.TakeWhile(_ => !_over).SelectMany(chapter => chapter());

    private DemoStep By(string signIn, IAct act) => new(_day, _file, () => (act, _office.As(signIn)));

    /// <summary>An act that needs to know the case as it stands.</summary>
    private DemoStep By(string signIn, Func<RequestCase, IAct> act) => new(_day, _file, () => (act(_file.Case), _office.As(signIn))) { Reads = [_file] };

    private DemoStep ByApplicant(IAct act, DateOnly? day = null) => new(day ?? _day, _file, () => (act, RequestFace.ApplicantOf(_file.Case.Receipt))) { Reads = [_file] };

    private void Wait(int workdays) => _day = _days.After(_day, workdays);

    private void WaitUntil(DateOnly day)
    {
        if (_day < day) _day = _days.After(day.AddDays(-1), 1);
    }

    /// <summary>Whether the story stops here.</summary>
    private bool Stops(string place) => _over |= _plot.Until == place;
}
