using System.Text.RegularExpressions;
using System.Xml.Linq;
using Gongkai.Domain.Acts;

namespace Gongkai.Guards.Tests.Glossary;

/// <summary>The public types of the domain that are words of the field.</summary>
/// <remarks>Left out by rule: nested types (they stand with their parent), attributes and JSON converters (they serve the compiler and the store).</remarks>
public static partial class DomainTypes
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(IAct).Assembly.GetExportedTypes()
            .Where(t => !t.IsNested && !typeof(Attribute).IsAssignableFrom(t) && !typeof(System.Text.Json.Serialization.JsonConverter).IsAssignableFrom(t))
            .OrderBy(t => t.Namespace, StringComparer.Ordinal).ThenBy(Name, StringComparer.Ordinal),
    ];

    /// <summary>Capability folder and name, generic arity left out; two types of one name count once.</summary>
    public static IReadOnlySet<(string Folder, string Type)> Names { get; } = All.Select(t => (Folder(t), Name(t))).ToHashSet();

    public static string Folder(Type type) => type.Namespace!.Split('.').Last();

    public static string Name(Type type) => type.Name.Split('`')[0];

    /// <summary>A first line for a new type, taken from its comment; to be read and bettered by a person.</summary>
    public static GlossaryEntry Draft(Type type)
    {
        var comment = Comments.Value.GetValueOrDefault("T:" + type.FullName) ?? "";
        var term = Term().Match(comment) is { Success: true } m ? m.Value.TrimEnd('的') : "";
        return new(Folder(type), Name(type), term, string.Join("；", Sources().Matches(comment).Select(s => s.Value).Distinct()));
    }

    private static readonly Lazy<Dictionary<string, string>> Comments = new(() =>
    {
        var file = Path.ChangeExtension(typeof(IAct).Assembly.Location, ".xml");
        return !File.Exists(file) ? [] : XDocument.Load(file).Descendants("member").ToDictionary(m => (string)m.Attribute("name")!, m => m.Value.Trim());
    });

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}][\p{IsCJKUnifiedIdeographs}、（）/]*")]
    private static partial Regex Term();

    [GeneratedRegex(@"R-[A-Z]+-\d{2}(…\d{2})?|(条例|办法|规定)第[一二三四五六七八九十百]+条(第[一二三四五六七八九十]+款)?|国办发〔\d+〕\d+号")]
    private static partial Regex Sources();
}
