namespace Gongkai.Content.Html;

/// <summary>
/// HTML that went through the allow-list. It is the only thing a page may write without encoding, so there is exactly one place to audit.
/// </summary>
public readonly record struct SafeHtml
{
    private readonly string? _value;

    private SafeHtml(string value) => _value = value;

    /// <summary>Nothing at all.</summary>
    public static SafeHtml Empty { get; } = new("");

    /// <summary>The clean markup; never null.</summary>
    public string Value => _value ?? "";

    /// <summary>True when there is neither text nor a picture.</summary>
    public bool IsEmpty => Value.Length == 0;

    /// <summary>Cleans foreign markup. Always answers: what cannot be understood within the bounds comes back as its bare text.</summary>
    public static SafeHtml Clean(string? html) => new(HtmlCleaner.Clean(html ?? ""));

    /// <summary>
    /// Takes up markup that <see cref="Clean"/> made earlier and that was kept in our own database since. Never for text from outside.
    /// </summary>
    public static SafeHtml FromStore(string? cleaned) => new(cleaned ?? "");

    /// <summary>For writers of this assembly that produce the allow-listed grammar themselves.</summary>
    internal static SafeHtml Made(string html) => new(html);

    public override string ToString() => Value;
}
