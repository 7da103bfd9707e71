using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Acts;

/// <summary>Everything a decision may know besides the record and the act. It carries the time; the domain has no clock of its own.</summary>
public sealed record ActContext
{
    public required Actor Actor { get; init; }

    /// <summary>The instant of the act.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The legal day, Asia/Shanghai.</summary>
    public required DateOnly Today { get; init; }

    public required SiteSettings Site { get; init; }

    public required OrganisationTree Organisations { get; init; }

    public required WorkCalendar Calendar { get; init; }

    /// <summary>Takes the next number of a series; unused numbers return when the act is refused, so a series has neither gap nor double.</summary>
    public required INumbers Numbers { get; init; }

    /// <summary>Id of the record, or 0 while it is being opened.</summary>
    public long RecordId { get; init; }
}

/// <summary>Consecutive numbers, handed out inside the act's transaction.</summary>
public interface INumbers
{
    /// <summary>The next number of the series, starting with 1.</summary>
    /// <param name="series">Name of the series including its year, for example <c>示政办发/2026</c>.</param>
    int Next(string series);
}
