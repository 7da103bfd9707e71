namespace Gongkai.Domain.Calendars;

/// <summary>Working days numbered once when a calendar is made, so that counting any number of them is two look-ups.</summary>
internal sealed class WorkdayIndex
{
    private readonly int _first;
    private readonly ushort[] _upTo;
    private readonly int[] _days;

    internal WorkdayIndex(DateOnly first, DateOnly last, IReadOnlyDictionary<int, CalendarYear> national, IReadOnlyDictionary<int, CalendarYear> regional, UnannouncedYears unannounced)
    {
        _first = first.DayNumber;
        var works = new bool[last.DayNumber - _first + 1];
        for (var i = 0; i < works.Length; i++) works[i] = !CalendarYear.IsWeekend(DateOnly.FromDayNumber(_first + i));
        if (unannounced == UnannouncedYears.LessStatutoryDays)
            for (var y = StatutoryDays.FirstYear; y <= 2099; y++)
                if (!national.ContainsKey(y))
                    foreach (var (day, _) in StatutoryDays.Of(y)) works[day.DayNumber - _first] = false;
        // The region comes last: its days off hold even where the nation makes up for a day.
        foreach (var year in national.Values.Concat(regional.Values))
        {
            foreach (var day in year.Off) works[day.DayNumber - _first] = false;
            foreach (var day in year.Work) works[day.DayNumber - _first] = true;
        }
        _upTo = new ushort[works.Length + 1];
        var days = new List<int>(works.Length * 5 / 7 + 8);
        for (var i = 0; i < works.Length; i++)
        {
            if (works[i]) days.Add(_first + i);
            _upTo[i + 1] = (ushort)days.Count;
        }
        _days = [.. days];
    }

    internal int UpTo(DateOnly date) => _upTo[Position(date) + 1];

    internal bool IsWorkday(DateOnly date)
    {
        var at = Position(date);
        return _upTo[at + 1] != _upTo[at];
    }

    internal DateOnly At(int ordinal)
    {
        if ((uint)(ordinal - 1) >= (uint)_days.Length) throw new ArgumentOutOfRangeException(nameof(ordinal), "Outside the calendar.");
        return DateOnly.FromDayNumber(_days[ordinal - 1]);
    }

    private int Position(DateOnly date)
    {
        var at = date.DayNumber - _first;
        return (uint)at < (uint)(_upTo.Length - 1) ? at : throw new ArgumentOutOfRangeException(nameof(date), "Outside the calendar.");
    }
}
