using System.Globalization;

namespace Gongkai.Content.Reading.Office;

/// <summary>How a run looks, as far as it bears on being seen.</summary>
/// <param name="Vanish">隐藏文字</param>
/// <param name="White">White letters.</param>
/// <param name="Tiny">Two points or less.</param>
/// <param name="Shaded">A ground of its own, on which white can be read.</param>
internal readonly record struct RunLook(bool Vanish, bool White, bool Tiny, bool Shaded)
{
    private const int TinyHalfPoints = 4;

    public bool IsUnseen => Vanish || Tiny || (White && !Shaded);

    /// <summary>The look after a property of the run; the walk stands on it.</summary>
    public RunLook After(XmlWalk walk) => walk.Name switch
    {
        "vanish" => this with { Vanish = walk.IsOn },
        "color" => this with { White = IsWhite(walk.Attribute("val")) },
        "sz" => this with { Tiny = int.TryParse(walk.Attribute("val"), out var size) && size <= TinyHalfPoints },
        "shd" => this with { Shaded = IsGround(walk) },
        "highlight" => this with { Shaded = walk.Attribute("val") is not ("none" or "white") },
        _ => this,
    };

    public static bool IsGround(XmlWalk walk) =>
        (walk.Attribute("fill") is { } fill && fill is not ("auto" or "") && !IsWhite(fill)) || walk.Attribute("val") is "solid" or "pct90" or "pct95";

    private static bool IsWhite(string? colour) => colour is not null && colour.Length == 6 && int.TryParse(colour, NumberStyles.HexNumber, null, out var rgb)
        && (rgb >> 16) >= 0xFA && ((rgb >> 8) & 255) >= 0xFA && (rgb & 255) >= 0xFA;
}

/// <summary>Styles by id, with what they inherit.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 30;

    private readonly Dictionary<string, (RunLook Look, string? Base)> _styles = [];

    public static WordStyles Of(OfficePackage package)
    {
        var made = new WordStyles();
        using var walk = package.Open("word/styles.xml");
        var (id, look, parent) = ((string?)null, default(RunLook), (string?)null);
        while (walk?.Next() == true)
        {
            if (walk.IsStart && walk.Name == "style") (id, look, parent) = (walk.Attribute("styleId"), default, null);
            else if (walk.IsStart && walk.Name == "basedOn") parent = walk.Attribute("val");
            else if (walk.IsStart) look = look.After(walk);
            else if (walk.IsEnd && walk.Name == "style" && id is not null) made._styles[id] = (look, parent);
        }
        return made;
    }

    public RunLook Look(string? id)
    {
        var look = default(RunLook);
        for (var step = 0; id is not null && step < LongestChain && _styles.TryGetValue(id, out var style); step++, id = style.Base)
            look = new(look.Vanish || style.Look.Vanish, look.White || style.Look.White, look.Tiny || style.Look.Tiny, look.Shaded || style.Look.Shaded);
        return look;
    }
}
