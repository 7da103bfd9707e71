using System.Globalization;
using Gongkai.Content.Files;
using Gongkai.Content.Masking;
using Gongkai.Content.Redaction;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Review;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Review;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Review.Files;

/// <summary>涂黑: the pages of a PDF and the boxes drawn on them. The boxes travel in the form itself, as one line each: page;left;top;width;height;ground, lengths in per cent of the page.</summary>
public sealed class BoxesForm
{
    /// <summary>So many pages can be redacted while the person waits.</summary>
    public const int MaxPages = 200;

    private static readonly Refusal Unsound = new("BOX-SIZE", "框的位置和大小以页面宽高的百分比填写：左、上从 0 到 100，宽、高大于 0，并且落在页面以内。", "R-SEC-06", "left");

    public static RedactionLimits Limits { get; } = RedactionLimits.Default with { MaxPages = MaxPages };

    public static IReadOnlyList<Choice> Grounds { get; } = [.. StatutoryGround.All.Select(g => new Choice(g.Code, $"{g.Title}（{g.Article}）"))];

    public int Pages { get; private init; }

    /// <summary>Width of the shown page in parts of its height.</summary>
    public IReadOnlyList<PageSize> Sizes { get; private init; } = [];

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; private set; } = 1;

    public List<RedactionBox> Boxes { get; private init; } = [];

    /// <summary>What was typed for a box to add.</summary>
    public string Left { get; private set; } = "";
    public string Top { get; private set; } = "";
    public string Width { get; private set; } = "";
    public string Height { get; private set; } = "";
    public string Ground { get; private init; } = StatutoryGround.ThirdParty;

    /// <summary>Said after boxes were proposed, or null.</summary>
    public string? Told { get; private set; }

    /// <summary>Why pages cannot be shown, or null.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>Null for other kinds than PDF.</summary>
    public static BoxesForm? Of(FileKind kind, IFormCollection? typed, Stream content, IPageRenderer renderer)
    {
        if (kind != FileKind.Pdf) return null;
        var sizes = PageImages.Sizes(content, Limits);
        var form = new BoxesForm
        {
            Pages = sizes?.Count ?? 0,
            Sizes = sizes ?? [],
            Refusal = renderer.Missing ?? (sizes is null ? new Refusal("REDACT-PAGES", $"这个 PDF 无法逐页打开，或者超过 {MaxPages} 页。请在本机打开确认、拆分后重新上传。", "R-SEC-06") : null),
            Boxes = [.. (typed?["Boxes"].OfType<string>() ?? []).Select(Read).OfType<RedactionBox>().Where(b => b.Page <= sizes?.Count)],
            Ground = StatutoryGround.Find(typed?["Ground"])?.Code ?? StatutoryGround.ThirdParty,
        };
        (form.Left, form.Top, form.Width, form.Height) = ($"{typed?["Left"]}", $"{typed?["Top"]}", $"{typed?["Width"]}", $"{typed?["Height"]}");
        form.Turn($"{typed?["Page"]}");
        return form;
    }

    public void Turn(string page)
    {
        if (int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Page = Math.Clamp(number, 1, Math.Max(1, Pages));
    }

    /// <summary>Adds the box that was typed; why not, or null.</summary>
    public Refusal? Add()
    {
        if (Read($"{Page};{Left.Trim()};{Top.Trim()};{Width.Trim()};{Height.Trim()};{Ground}") is not { } box) return Unsound;
        Boxes.Add(box);
        (Left, Top, Width, Height) = ("", "", "", "");
        return null;
    }

    public void Remove(string line) => Boxes.RemoveAll(b => LineOf(b) == line);

    /// <summary>按检查结果自动框选</summary>
    public void Suggest(Stream content, ContentRules rules)
    {
        var found = PdfWords.Find(content, text => rules.Inspector.Inspect(text), limits: Limits) ?? [];
        var before = Boxes.Count;
        Boxes.AddRange(found.Select(f => f.Box).Where(b => Boxes.All(o => LineOf(o) != LineOf(b))).DistinctBy(LineOf));
        Told = Boxes.Count == before ? "文字中没有找到还没有框上的个人信息；扫描的页面要逐页查看，用手框选。" : $"按检查结果框选了 {Boxes.Count - before} 处，请逐页核对；扫描的页面要用手框选。";
        if (Boxes.Count > before) Page = Boxes[before].Page;
    }

    /// <summary>The list of what was withheld, page by page.</summary>
    public static IReadOnlyList<TreatedPart> Parts(Redacted done) =>
        [.. done.Marks.GroupBy(m => (m.Box.Page, m.Mark)).Select(g => new TreatedPart($"第 {g.Key.Page} 页涂黑", g.Count(), g.Key.Mark)),
            .. done.Unseen > 0 ? new[] { new TreatedPart("页面上看不见的文字", done.Unseen) } : []];

    public static string LineOf(RedactionBox box) => string.Create(CultureInfo.InvariantCulture, $"{box.Page};{box.X * 100:0.##};{box.Y * 100:0.##};{box.Width * 100:0.##};{box.Height * 100:0.##};{box.Ground}");

    /// <summary>A number of per cent for an attribute of a drawing.</summary>
    public static string PerCent(double part) => (part * 100).ToString("0.##", CultureInfo.InvariantCulture);

    public static string GroundOf(RedactionBox box) => GroundMark.Of(box.Ground);

    private static RedactionBox? Read(string line)
    {
        var parts = line.Split(';');
        if (parts.Length != 6 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page < 1 || StatutoryGround.Find(parts[5]) is null) return null;
        var lengths = new double[4];
        for (var i = 0; i < 4; i++)
            if (!double.TryParse(parts[i + 1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out lengths[i])) return null;
        return lengths[0] < 100 && lengths[1] < 100 && lengths[2] is > 0 and <= 100 && lengths[3] is > 0 and <= 100
            ? new(page, lengths[0] / 100, lengths[1] / 100, lengths[2] / 100, lengths[3] / 100, parts[5]) : null;
    }
}
