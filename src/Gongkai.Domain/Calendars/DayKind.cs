namespace Gongkai.Domain.Calendars;

/// <summary>What a day is to the one who counts working days.</summary>
public enum DayKind
{
    /// <summary>工作日</summary>
    Workday,

    /// <summary>调休上班：a Saturday or Sunday that a notice makes a working day (W3)</summary>
    MakeUpWorkday,

    /// <summary>周末</summary>
    Weekend,

    /// <summary>法定节假日或调休放假</summary>
    DayOff,

    /// <summary>自治区放假, for example 壮族三月三 (W10)</summary>
    RegionalDayOff,

    /// <summary>A Monday to Friday of a year whose notice is not loaded: counted for the time being, never firm.</summary>
    UnannouncedWorkday,

    /// <summary>A weekend day of a year whose notice is not loaded: it may still become a make-up working day.</summary>
    UnannouncedWeekend,
}

/// <summary>How a year without a notice is counted until its notice is loaded. The answer is provisional either way.</summary>
public enum UnannouncedYears
{
    /// <summary>Monday to Friday: never later than with the statutory days left out, so an office that keeps to it is not late (calendar P6).</summary>
    WeekdaysOnly,

    /// <summary>Monday to Friday without the statutory days that follow from 《全国年节及纪念日放假办法》 itself.</summary>
    LessStatutoryDays,
}
