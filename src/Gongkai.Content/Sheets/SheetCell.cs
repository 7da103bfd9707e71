namespace Gongkai.Content.Sheets;

/// <summary>Look of a cell. All but <see cref="Plain"/>, <see cref="Title"/> and <see cref="Note"/> have thin borders; all wrap.</summary>
public enum SheetStyle
{
    /// <summary>No border.</summary>
    Plain,

    /// <summary>Large, bold, centred, no border.</summary>
    Title,

    /// <summary>Small remark, no border.</summary>
    Note,

    /// <summary>Bold, centred, shaded.</summary>
    Header,

    /// <summary>Text to the left.</summary>
    Text,

    /// <summary>Text in the middle.</summary>
    Centred,

    /// <summary>Whole number.</summary>
    Number,

    /// <summary>Number with two decimals.</summary>
    Decimal,

    /// <summary>yyyy-mm-dd</summary>
    Date,
}

/// <summary>One cell of a sheet. Never a formula: text that begins with =, +, - or @ is text and stays text when edited.</summary>
/// <param name="Style">Its look.</param>
/// <param name="Text">Text, or null.</param>
/// <param name="Value">Number, or null; wins over text.</param>
/// <param name="Across">Columns it covers.</param>
/// <param name="Down">Rows it covers; later rows leave its place out.</param>
public readonly record struct SheetCell(SheetStyle Style, string? Text, decimal? Value, int Across = 1, int Down = 1)
{
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    public static SheetCell Of(string? text, SheetStyle style = SheetStyle.Text, int across = 1, int down = 1) => new(style, text, null, across, down);

    /// <summary>A number; null leaves the cell empty.</summary>
    public static SheetCell Of(decimal? number, SheetStyle style = SheetStyle.Number) => new(style, null, number);

    /// <summary>A legal day (Asia/Shanghai); null leaves the cell empty.</summary>
    public static SheetCell Of(DateOnly? day) => new(SheetStyle.Date, null, day is { } date ? date.DayNumber - Epoch : null);
}
