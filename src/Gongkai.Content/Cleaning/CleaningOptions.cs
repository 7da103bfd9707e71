namespace Gongkai.Content.Cleaning;

/// <summary>What a clean copy leaves out besides the facts about the file itself, which always go.</summary>
public sealed record CleaningOptions
{
    /// <summary>Only facts about the file: who wrote it, when, with what.</summary>
    public static CleaningOptions FactsOnly { get; } = new();

    /// <summary>For publication: nothing that is not seen on paper.</summary>
    public static CleaningOptions ForPublication { get; } = new()
    {
        AcceptChanges = true,
        Comments = true,
        Hidden = true,
        Formulas = true,
        Embedded = true,
        ExternalLinks = true,
        CustomXml = true,
        PivotCaches = true,
    };

    /// <summary>接受修订: deleted text goes, inserted text stays.</summary>
    public bool AcceptChanges { get; init; }

    /// <summary>批注</summary>
    public bool Comments { get; init; }

    /// <summary>Hidden sheets, rows, columns, slides and hidden text. Formulas become values with them, for they may draw on what is gone.</summary>
    public bool Hidden { get; init; }

    /// <summary>Formulas become the values they show.</summary>
    public bool Formulas { get; init; }

    /// <summary>嵌入的文件和对象; their picture stays.</summary>
    public bool Embedded { get; init; }

    /// <summary>Links to other workbooks and files; addresses to click on stay.</summary>
    public bool ExternalLinks { get; init; }

    /// <summary>自定义 XML 数据</summary>
    public bool CustomXml { get; init; }

    /// <summary>数据透视表缓存, which holds the whole source; the table stays as values.</summary>
    public bool PivotCaches { get; init; }
}
