using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Publishing.Exchange;

/// <summary>Which side of the border an installation stands on. It never changes: the exchange has one direction.</summary>
public enum ExchangeSide
{
    /// <summary>政务专网: makes packages.</summary>
    Inner,

    /// <summary>外网: takes packages.</summary>
    Outer,
}

/// <summary>交换状态 (R-SEC-09): how far the exchange of this installation has come; one record, kept by act.</summary>
public sealed record ExchangeState
{
    public required ExchangeSide Side { get; init; }

    /// <summary>Number of the last package made or taken: 1, 2, 3 …</summary>
    public required int Number { get; init; }

    /// <summary>Seal of that package, lower-case hex: the next one names it.</summary>
    public required string Seal { get; init; }

    /// <summary>The instant its publications were read on the inner side.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Last audit entry it covers; 0 on the outer side.</summary>
    public long Through { get; init; }
}

/// <summary>What a package says of its place in the row.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Seal">Its own seal.</param>
/// <param name="Previous">Seal of the package before; null for the first.</param>
/// <param name="Full">Holds everything public and not only the changes; may follow on any earlier package.</param>
/// <param name="MadeAt">The instant its publications were read.</param>
public sealed record PackagePlace(int Number, string Seal, string? Previous, bool Full, DateTimeOffset MadeAt)
{
    /// <summary>Why the package cannot be taken after <paramref name="last"/>; null when it can.</summary>
    public Refusal? After(ExchangeState? last)
    {
        if (last?.Side == ExchangeSide.Inner) return ExchangeRefusals.WrongSide(ExchangeSide.Inner);
        var done = last?.Number ?? 0;
        if (Seal == last?.Seal) return ExchangeRefusals.Repeated(Number);
        if (Number <= done) return ExchangeRefusals.Passed(Number, done);
        if (Full) return null;
        if (Number != done + 1) return ExchangeRefusals.Gap(Number, done);
        return Previous == last?.Seal ? null : ExchangeRefusals.OtherRow(Number);
    }
}
