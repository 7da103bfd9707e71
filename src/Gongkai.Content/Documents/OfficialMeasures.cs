namespace Gongkai.Content.Documents;

/// <summary>Measures of GB/T 9704-2012 in twips (1/20 pt, 567 to the centimetre), sizes in half points.</summary>
internal static class OfficialMeasures
{
    /// <summary>210 × 297 mm.</summary>
    public const int PageWidth = 11_906;
    public const int PageHeight = 16_838;

    /// <summary>天头 37 mm, 订口 28 mm; 版心 225 mm high.</summary>
    public const int Top = 2_098;
    public const int Left = 1_587;
    public const int Bottom = 1_980;

    /// <summary>版心 156 mm; a third of a millimetre more, so that 28 characters of 15.8 pt fit without rounding one out.</summary>
    public const int TextWidth = 8_864;
    public const int Right = PageWidth - Left - TextWidth;

    /// <summary>22 lines fill 225 mm: 28.95 pt each.</summary>
    public const int Line = 579;

    /// <summary>28 characters of 3号 fill 156 mm: each stands 0.2 pt closer than its 16 pt.</summary>
    public const int Tracking = -4;

    /// <summary>One 3号 character as it stands in the line.</summary>
    public const int Char = 316;

    /// <summary>One 4号 character.</summary>
    public const int SmallChar = 280;

    /// <summary>Lower edge of the page number: its dash stands 7 mm below 版心.</summary>
    public const int Footer = 1_304;

    public const int Size2 = 44;
    public const int Size3 = 32;
    public const int Size4 = 28;

    public const string Song = "宋体";
    public const string Title = "方正小标宋_GBK";
    public const string Fang = "仿宋_GB2312";
    public const string Hei = "黑体";
    public const string Kai = "楷体_GB2312";
    public const string Latin = "Times New Roman";

    public const string Red = "FF0000";

    public static int Millimetres(double value) => (int)Math.Round(value * 56.693);
}
