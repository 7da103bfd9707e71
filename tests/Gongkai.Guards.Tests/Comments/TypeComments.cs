using System.Reflection;
using System.Xml.Linq;

namespace Gongkai.Guards.Tests.Comments;

/// <summary>Public types of the rules and of content handling say what they are.</summary>
public static class TypeComments
{
    /// <summary>Names of public types whose documentation is missing or empty.</summary>
    /// <param name="types">Full names, as the documentation file writes them.</param>
    /// <param name="documentation">The compiler's documentation file.</param>
    public static IReadOnlyList<string> Missing(IEnumerable<string> types, string documentation)
    {
        var said = XDocument.Parse(documentation).Descendants("member")
            .Where(m => !string.IsNullOrWhiteSpace((string?)m.Element("summary")) || m.Element("inheritdoc") is not null)
            .Select(m => (string)m.Attribute("name")!).ToHashSet();
        return [.. types.Where(t => !said.Contains("T:" + t)).Select(t => $"{t} has no comment: say what it is and where it comes from.")];
    }

    public static IReadOnlyList<string> Missing(Assembly assembly) => Missing(
        assembly.GetExportedTypes().Select(t => t.FullName!.Replace('+', '.')),
        File.ReadAllText(Path.ChangeExtension(assembly.Location, ".xml")));
}
