using System.Reflection;
using System.Text.Json;

namespace Gongkai.Domain.Organisations;

/// <summary>Offline list of the words weak passwords are made of, Chinese habits included; nothing is asked of the network.</summary>
public static class CommonPasswords
{
    private static readonly HashSet<string> Words = Load();
    private static readonly char[] Trimmings = [.. "0123456789!@#._-*$%?"];

    /// <summary>Whether the password is a common word, with or without digits and signs around it, or a run of the keyboard.</summary>
    public static bool Contains(string password)
    {
        var folded = Fold(password);
        var core = folded.Trim(Trimmings);
        return Words.Contains(folded) || core.Length == 0 || Words.Contains(core) || Words.Contains(folded.TrimEnd(Trimmings)) || Words.Contains(folded.TrimStart(Trimmings))
            || Words.Contains(Unmask(core)) || IsRepetition(folded) || IsPieces(folded);
    }

    /// <summary>How passwords are compared with the list.</summary>
    public static string Fold(string text) => text.Trim().ToLowerInvariant();

    // p@ssw0rd is password: the usual substitutions are known to everybody who guesses.
    private static string Unmask(string text) =>
        text.Replace('@', 'a').Replace('0', 'o').Replace('1', 'l').Replace('3', 'e').Replace('$', 's').Replace('5', 's');

    private static bool IsRepetition(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
            if (text.Length % length == 0 && length <= 4 && string.Concat(Enumerable.Repeat(text[..length], text.Length / length)) == text) return true;
        return false;
    }

    // admin@123, zhengfu2024!: two or three listed pieces in a row are as easily tried as one.
    private static bool IsPieces(string text)
    {
        var pieces = text.Split(['@', '#', '!', '.', '_', '-', '*', '$', '%'], StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 1 && pieces.All(p => Words.Contains(p) || p.All(char.IsAsciiDigit));
    }

    private static HashSet<string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Gongkai.Domain.Organisations.common-passwords.json")!;
        return [.. JsonSerializer.Deserialize<string[]>(stream)!];
    }
}
