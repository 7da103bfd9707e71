using System.Text;

namespace Gongkai.Content.Findings.Links;

/// <summary>Words of gambling, pornography, lending and other trades that hide links in the pages of governments; the list is the data file beside this one.</summary>
internal static class LinkSpam
{
    private const int Longest = 600;

    private static readonly (string Trade, string[] Words)[] Trades = Read();

    /// <summary>The trade and the word found in a link's text or address; null when it is clean.</summary>
    public static (string Trade, string Word)? In(string text, string address)
    {
        var (said, target) = (Letters(text), Letters(address));
        foreach (var (trade, words) in Trades)
            foreach (var word in words)
                if (said.Contains(word, StringComparison.Ordinal) || target.Contains(word, StringComparison.Ordinal)) return (trade, word);
        return null;
    }

    /// <summary>Folded, lower case, letters and digits only: a dot between two characters hides nothing.</summary>
    private static string Letters(string text)
    {
        if (text.Length > Longest) text = text[..Longest];
        var letters = new StringBuilder(text.Length);
        foreach (var c in Folding.Fold(text))
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }

    private static (string, string[])[] Read()
    {
        using var stream = typeof(LinkSpam).Assembly.GetManifestResourceStream(typeof(LinkSpam).FullName + ".txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return
        [
            .. from line in reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
               where line[0] != '#'
               let parts = line.Split('：', 2)
               select (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Letters).ToArray()),
        ];
    }
}
