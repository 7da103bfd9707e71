using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Gongkai.Domain.Organisations;

/// <summary>动态口令, time-based one-time code after RFC 6238: HMAC-SHA-1, 30 seconds, six digits, as the usual apps make it.</summary>
public static class TimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Digits = 6, StepSeconds = 30;

    /// <summary>Number of the 30-second step an instant lies in.</summary>
    public static long StepOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    /// <param name="secret">Shared secret.</param>
    /// <param name="step">See <see cref="StepOf"/>.</param>
    /// <param name="digits">Six for people; the vectors of the RFC have eight.</param>
    public static string CodeAt(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8], mac = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // SHA-1 is what RFC 6238 and the apps use here; as an HMAC it is not broken.
#pragma warning disable CA5350
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var at = mac[19] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[at..]) & 0x7fffffff;
        return (number % (int)Math.Pow(10, digits)).ToString().PadLeft(digits, '0');
    }

    /// <summary>The step whose code this is, one step of clock difference allowed either way; null when none fits.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTimeOffset now)
    {
        var typed = System.Text.Encoding.ASCII.GetBytes(code.Replace(" ", ""));
        long? found = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(typed, System.Text.Encoding.ASCII.GetBytes(CodeAt(secret, step)))) found = step;
        return found;
    }

    /// <summary>The secret as apps take it when it is typed: base 32 of RFC 4648 without padding.</summary>
    public static string Base32(ReadOnlySpan<byte> data)
    {
        var text = new System.Text.StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var octet in data)
        {
            (bits, count) = ((bits << 8) | octet, count + 8);
            for (; count >= 5; count -= 5) text.Append(Alphabet[(bits >> (count - 5)) & 31]);
            bits &= (1 << count) - 1;
        }
        if (count > 0) text.Append(Alphabet[(bits << (5 - count)) & 31]);
        return text.ToString();
    }
}
