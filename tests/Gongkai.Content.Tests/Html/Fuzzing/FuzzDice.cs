namespace Gongkai.Content.Tests.Html.Fuzzing;

/// <summary>Chance that can be repeated: the same seed and number give the same throws on every machine and in every release.</summary>
public struct FuzzDice(long seed, long number)
{
    private ulong _state = Mix((ulong)seed * 0x9E3779B97F4A7C15 + (ulong)number);

    /// <summary>A number from 0 to <paramref name="below"/> - 1.</summary>
    public int Next(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        return below <= 1 ? 0 : (int)(Mix(_state) % (uint)below);
    }

    public T Of<T>(IReadOnlyList<T> things) => things[Next(things.Count)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
