namespace Gongkai.Web.Commands;

/// <summary>Arguments of a command: words in order, options by name. Unknown options are wrong usage, never ignored.</summary>
internal sealed class CommandArguments
{
    private readonly Dictionary<string, string> _options = [];

    private CommandArguments(List<string> words) => Words = words;

    public IReadOnlyList<string> Words { get; }

    public bool Has(string flag) => _options.ContainsKey(flag);

    public string? Value(string option) => _options.GetValueOrDefault(option);

    /// <summary>Data folder: <c>--data</c>, else the environment, else <c>data/</c> in the working folder.</summary>
    public string DataFolder => Path.GetFullPath(Value("--data") ?? Environment.GetEnvironmentVariable("GONGKAI_DATA") ?? "data");

    /// <param name="arguments">As given to the program.</param>
    /// <param name="flags">Options without a value.</param>
    /// <param name="valued">Options with a value.</param>
    /// <param name="error">What is wrong, in Chinese, when null is answered.</param>
    public static CommandArguments? Parse(IEnumerable<string> arguments, string[] flags, string[] valued, out string error)
    {
        var words = new List<string>();
        var parsed = new CommandArguments(words);
        error = "";
        using var each = arguments.GetEnumerator();
        while (each.MoveNext())
        {
            var (name, value) = each.Current.StartsWith("--", StringComparison.Ordinal) && each.Current.IndexOf('=') is > 0 and var at
                ? (each.Current[..at], each.Current[(at + 1)..]) : (each.Current, (string?)null);
            if (!name.StartsWith('-') || name == "-")
            {
                words.Add(each.Current);
            }
            else if (flags.Contains(name))
            {
                parsed._options[name] = "";
            }
            else if (valued.Contains(name))
            {
                if (value is null && each.MoveNext()) value = each.Current;
                if (value is null)
                {
                    error = $"选项 {name} 缺少值。";
                    return null;
                }
                parsed._options[name] = value;
            }
            else
            {
                error = $"不认识的选项 {name}。";
                return null;
            }
        }
        return parsed;
    }
}
