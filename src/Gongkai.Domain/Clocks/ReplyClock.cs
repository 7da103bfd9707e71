using System.Buffers;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;

namespace Gongkai.Domain.Clocks;

/// <summary>
/// The clock of an application for information (条例第三十条至第三十四条). Days are turned into ordinals of working days, so a consultation is an
/// interval of numbers (from, to], half-open at its start: the day it was sent still counts, the day the opinion came in does not (W5).
/// </summary>
internal ref struct ReplyClock
{
    private const int ReplyDays = 20, LongestExtension = 20, NoticeDays = 7, ConsultDays = 15, PaymentDays = 20;

    private readonly WorkCalendar _calendar;
    private readonly DateOnly _receipt;
    private readonly Span<Pause> _pauses;
    private int _pauseCount;
    private DateOnly _start;
    private int _zero, _length;
    private bool _noticed, _awaitsCorrection, _extended;
    private DateOnly? _feeNotice;
    private bool _awaitsFee;
    private List<Refusal>? _refusals;

    private ReplyClock(WorkCalendar calendar, DateOnly receipt, Span<Pause> pauses, List<Refusal>? refusals)
    {
        (_calendar, _receipt, _start, _length) = (calendar, receipt, receipt, ReplyDays);
        _pauses = pauses;
        _refusals = refusals;
        _zero = calendar.Ordinal(receipt);
    }

    internal static ClockAnswer Compute(ClockQuestion question, ClockRule rule, DateOnly receipt, WorkCalendar calendar, bool ladder, List<Refusal>? refusals)
    {
        var events = question.Events;
        const int few = 16;
        var rented = events.Count > few ? ArrayPool<Pause>.Shared.Rent(events.Count) : null;
        var rentedOrder = events.Count > few ? ArrayPool<int>.Shared.Rent(events.Count) : null;
        var pauses = rented is null ? stackalloc Pause[few] : rented;
        var order = rentedOrder is null ? stackalloc int[few] : rentedOrder;
        var clock = new ReplyClock(calendar, receipt, pauses, refusals);
        var count = clock.Sort(events, rule, order);
        for (var i = 0; i < count; i++) clock.Take(events[order[i]], order[i]);
        var answer = clock.Answer(ladder);
        if (rented is not null) ArrayPool<Pause>.Shared.Return(rented);
        if (rentedOrder is not null) ArrayPool<int>.Shared.Return(rentedOrder);
        return answer;
    }

    /// <summary>Evidence in the order of its days; on one day what opens comes before what closes, otherwise as given.</summary>
    private int Sort(IReadOnlyList<ClockEvent> events, ClockRule rule, Span<int> order)
    {
        var count = 0;
        for (var i = 0; i < events.Count; i++)
        {
            var evidence = events[i];
            if (Clock.Misfit(rule, evidence.Type, i) is { } misfit) Refuse(misfit);
            else if (!Clock.InRange(evidence.Date)) Refuse(ClockRefusals.DateOutOfRange(ClockRefusals.Event(i)));
            else if (evidence.Date < _receipt) Refuse(ClockRefusals.EventBeforeStart(evidence.Date, i));
            else
            {
                var at = count++;
                for (; at > 0 && IsAfter(events[order[at - 1]], evidence); at--) order[at] = order[at - 1];
                order[at] = i;
            }
        }
        return count;
    }

    private static bool IsAfter(ClockEvent left, ClockEvent right) =>
        left.Date > right.Date || (left.Date == right.Date && Rank(left.Type) > Rank(right.Type));

    private static int Rank(string type) => type switch
    {
        ClockEvents.CorrectionNoticed or ClockEvents.FeeNoticed or ClockEvents.ThirdPartyConsulted or ClockEvents.AgencyConsulted => 0,
        ClockEvents.Extended => 1,
        _ => 2,
    };

    private void Take(ClockEvent evidence, int at)
    {
        switch (evidence.Type)
        {
            case ClockEvents.CorrectionNoticed: TakeCorrectionNotice(evidence.Date, at); break;
            case ClockEvents.CorrectionReceived:
                if (!_awaitsCorrection) Refuse(ClockRefusals.CorrectionWithoutNotice(evidence.Date, at));
                else Restart(evidence.Date, ref _awaitsCorrection);
                break;
            case ClockEvents.ThirdPartyConsulted: Suspend(evidence.Date, PauseKind.ThirdParty, at); break;
            case ClockEvents.AgencyConsulted: Suspend(evidence.Date, PauseKind.Agency, at); break;
            case ClockEvents.ThirdPartyReplied: Resume(evidence.Date, PauseKind.ThirdParty, at); break;
            case ClockEvents.AgencyReplied: Resume(evidence.Date, PauseKind.Agency, at); break;
            case ClockEvents.Extended: Extend(evidence, at); break;
            case ClockEvents.FeeNoticed: TakeFeeNotice(evidence.Date, at); break;
            case ClockEvents.FeePaid: TakePayment(evidence.Date, at); break;
        }
    }

    /// <summary>条例第三十条: once, within seven working days of the receipt; never counted anew from a corrected application.</summary>
    private void TakeCorrectionNotice(DateOnly date, int at)
    {
        if (_noticed)
        {
            Refuse(ClockRefusals.CorrectionRepeated(date, at));
            return;
        }
        var last = _calendar.AddWorkdays(_receipt, NoticeDays);
        if (date > last) Refuse(ClockRefusals.CorrectionLate(date, last, at));
        else _noticed = _awaitsCorrection = true;
    }

    private void TakeFeeNotice(DateOnly date, int at)
    {
        if (_feeNotice is not null) Refuse(ClockRefusals.FeeRepeated(date, at));
        else if (!_awaitsCorrection && date > Due) Refuse(ClockRefusals.FeeLate(date, Due, at));
        else (_feeNotice, _awaitsFee) = (date, true);
    }

    private void TakePayment(DateOnly date, int at)
    {
        if (!_awaitsFee) Refuse(ClockRefusals.PaidWithoutNotice(date, at));
        else if (_calendar.AddWorkdays(_feeNotice!.Value, PaymentDays) is var last && date > last) Refuse(ClockRefusals.PaidLate(date, last, at));
        else Restart(date, ref _awaitsFee);
    }

    /// <summary>W6: the full period again from this day. An extension granted before stays granted, and stays the only one.</summary>
    private void Restart(DateOnly date, ref bool awaited)
    {
        awaited = false;
        _start = date;
        _zero = _calendar.Ordinal(date);
    }

    /// <summary>条例第三十二条、第三十四条: open until the opinion comes in, at most fifteen working days; then it lapses by itself.</summary>
    private void Suspend(DateOnly date, PauseKind kind, int at)
    {
        if (!_awaitsCorrection && !_awaitsFee && date > Due)
        {
            Refuse(ClockRefusals.ConsultLate(date, Due, at));
            return;
        }
        var from = _calendar.Ordinal(date);
        _pauses[_pauseCount++] = new(kind, from, from + ConsultDays, true);
    }

    /// <summary>Closes the earliest consultation still within its fifteen days; failing that, one that has lapsed, to which the opinion comes too late.</summary>
    private void Resume(DateOnly date, PauseKind kind, int at)
    {
        var now = _calendar.Ordinal(date);
        var found = -1;
        for (var i = 0; i < _pauseCount; i++)
        {
            if (_pauses[i].Kind != kind || !_pauses[i].Open) continue;
            if (now <= _pauses[i].To)
            {
                found = i;
                break;
            }
            if (found < 0) found = i;
        }
        if (found < 0) Refuse(ClockRefusals.ReplyWithoutConsult(date, at));
        else _pauses[found] = _pauses[found] with { To = Math.Min(now, _pauses[found].To), Open = false };
    }

    /// <summary>条例第三十三条第二款: at most twenty working days, once, told before the period has run out.</summary>
    private void Extend(ClockEvent evidence, int at)
    {
        var before = _refusals?.Count ?? 0;
        if (evidence.Days is not { } days) Refuse(ClockRefusals.ExtensionDaysMissing(at));
        else if (days < 1) Refuse(ClockRefusals.ExtensionDays(days, at));
        else if (days > LongestExtension) Refuse(ClockRefusals.ExtensionTooLong(days, at));
        if (_extended) Refuse(ClockRefusals.ExtensionRepeated(evidence.Date, at));
        if (evidence.Date > Due) Refuse(ClockRefusals.ExtensionLate(evidence.Date, Due, at));
        if ((_refusals?.Count ?? 0) > before) return;
        _extended = true;
        _length += evidence.Days!.Value;
    }

    private void Refuse(Refusal refusal) => Clock.Add(ref _refusals, refusal);

    private readonly DateOnly Due => _calendar.At(DueOrdinal);

    /// <summary>Consultations lie in order of their first day, so one pass merges them: no working day is left out twice.</summary>
    private readonly int DueOrdinal
    {
        get
        {
            var (due, reached) = (_zero + _length, _zero);
            for (var i = 0; i < _pauseCount; i++)
            {
                var from = Math.Max(_pauses[i].From, reached);
                if (from >= due) break;
                if (_pauses[i].To <= from) continue;
                due += _pauses[i].To - from;
                reached = _pauses[i].To;
            }
            return due;
        }
    }

    private readonly ClockAnswer Answer(bool ladder)
    {
        var due = Due;
        var state = _awaitsCorrection ? ClockState.WaitingForCorrection : _awaitsFee ? ClockState.WaitingForFee : ClockState.Running;
        return new(due, Clock.Touches(_calendar, _start.AddDays(1), due), state, _start, ladder ? Explain(due) : Clock.NoLadder, _refusals ?? Clock.NoRefusals);
    }

    private readonly List<LadderDay> Explain(DateOnly due)
    {
        var days = new List<LadderDay>(due.DayNumber - _start.DayNumber);
        var n = 0;
        for (var date = _start.AddDays(1); date <= due; date = date.AddDays(1))
        {
            if (!_calendar.IsWorkday(date)) days.Add(new(date, false, null, _calendar.WhyOf(date)));
            else if (Excluded(date) is { } why) days.Add(new(date, false, null, why));
            else days.Add(new(date, true, ++n, _calendar.WhyOf(date)));
        }
        return days;
    }

    private readonly string? Excluded(DateOnly date)
    {
        var now = _calendar.Ordinal(date);
        var (third, agency) = (false, false);
        for (var i = 0; i < _pauseCount; i++)
        {
            if (now <= _pauses[i].From || now > _pauses[i].To) continue;
            if (_pauses[i].Kind == PauseKind.ThirdParty) third = true;
            else agency = true;
        }
        return (third, agency) switch
        {
            (true, true) => "不计入：征求第三方意见和其他机关意见期间",
            (true, false) => "不计入：征求第三方意见期间",
            (false, true) => "不计入：征求其他机关意见期间",
            _ => null,
        };
    }

    private enum PauseKind : byte
    {
        ThirdParty,
        Agency,
    }

    /// <summary>Ordinals of working days: after <paramref name="From"/>, up to and including <paramref name="To"/>.</summary>
    private readonly record struct Pause(PauseKind Kind, int From, int To, bool Open);
}
