using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Web.Portal.Styles;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Every theme, light, dark and with high contrast: text can be read on every ground it stands on (WCAG 2.2 1.4.3, 1.4.6, 1.4.11).</summary>
public sealed partial class ThemeContrastTests
{
    private static readonly string Tokens = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wwwroot", "css", "tokens.css"));

    private static readonly (string Text, string[] Grounds)[] Pairs =
    [
        ("ink", ["paper", "ground", "main-soft", "seal-soft"]), ("ink-soft", ["paper", "ground", "main-soft"]), ("link", ["paper", "ground", "main-soft"]),
        ("on-main", ["main", "main-deep"]), ("seal", ["paper", "ground", "seal-soft"]), ("yellow-ink", ["yellow-soft"]),
    ];

    public static TheoryData<string> Themes => [.. PortalChecks.Themes.Select(t => t.Code)];

    [Fact]
    public void Every_theme_that_can_be_chosen_is_in_the_style_sheet() =>
        Assert.All(PortalChecks.Themes.Skip(1), t => Assert.Contains($"[data-theme=\"{t.Code}\"]", Tokens));

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_can_be_read(string theme)
    {
        var light = Colours(theme, StyleParts.Before(Tokens));
        var dark = Colours(theme, StyleParts.Before(Tokens), StyleParts.Inside(Tokens, StyleParts.Dark));
        var more = Colours(theme, StyleParts.Before(Tokens), StyleParts.Inside(Tokens, StyleParts.Contrast));
        var moreDark = Colours(theme, StyleParts.Before(Tokens), StyleParts.Inside(Tokens, StyleParts.Dark), StyleParts.Inside(Tokens, StyleParts.ContrastDark));
        var findings = new List<string>();
        foreach (var (name, colours, least) in new[] { ("light", light, 4.5), ("dark", dark, 4.5), ("contrast", more, 7), ("contrast, dark", moreDark, 7) })
        {
            foreach (var (text, grounds) in Pairs)
                foreach (var ground in grounds)
                    if (Contrast(colours[text], colours[ground]) is var ratio && ratio < least) findings.Add($"{name}: {text} on {ground} {ratio:0.00}");
            // The edge of a field.
            if (Contrast(colours["line-strong"], colours["paper"]) is var edge && edge < 3) findings.Add($"{name}: line-strong on paper {edge:0.00}");
        }
        Assert.Empty(findings);
    }

    [Fact]
    public void The_computation_is_that_of_the_guidelines()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 2);
        Assert.Equal(4.48, Contrast("#777777", "#ffffff"), 2);
    }

    private static Dictionary<string, string> Colours(string theme, params string[] blocks)
    {
        var colours = new Dictionary<string, string>();
        foreach (var block in blocks)
            foreach (Match rule in Rule().Matches(block))
                if (rule.Groups["theme"] is not { Success: true } named || named.Value.Length == 0 || named.Value == theme)
                    foreach (Match value in Value().Matches(rule.Groups["body"].Value)) colours[value.Groups["name"].Value] = value.Groups["colour"].Value;
        return colours;
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Light(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }

    [GeneratedRegex("""(?::root(?:, :root)?(?:\[data-theme(?:="(?<theme>[a-z]+)")?\])?) \{(?<body>[^}]*)\}""")]
    private static partial Regex Rule();

    [GeneratedRegex("--(?<name>[a-z-]+): (?<colour>#[0-9a-f]{6})")]
    private static partial Regex Value();
}
