namespace Gongkai.Bench.Corpus;

/// <summary>Numbers that are the same on every machine and with every runtime (SplitMix64).</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of the item with this number in a series.</summary>
    public static Dice For(ulong series, long number)
    {
        var mixed = new Dice(series * 0x9E3779B97F4A7C15 + (ulong)number);
        return new Dice(mixed.Next());
    }

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to <paramref name="end"/>, without the end.</summary>
    public int Below(int end) => (int)(((Next() >> 32) * (ulong)end) >> 32);

    /// <summary>True so many times of a hundred.</summary>
    public bool Percent(int chance) => Below(100) < chance;
}
