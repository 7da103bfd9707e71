using System.Xml.Linq;

namespace Gongkai.Content.Cleaning;

/// <summary>Looking into the trees of office files. The two editions of the standard differ in their namespaces, so local names are compared.</summary>
internal static class OfficeXml
{
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    /// <summary>Of the word-processing vocabulary, not one of the same name from drawings or formulas.</summary>
    public static bool IsWord(this XElement element, string name) => element.Is(name) && element.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal);

    public static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(e => e.Is(name));

    public static string? Value(this XElement element, string attribute) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value;

    /// <summary>A switch that is on by standing there, unless it says otherwise.</summary>
    public static bool IsOn(this XElement? element) => element is not null && element.Value("val") is not ("0" or "false" or "off");

    public static bool IsTrue(this XElement element, string attribute) => element.Value(attribute) is "1" or "true" or "on";

    /// <summary>All descendants of a name, gathered before anything is changed.</summary>
    public static List<XElement> All(this XElement root, string name) => [.. root.Descendants().Where(e => e.Is(name))];

    /// <summary>Puts the content of an element in its place.</summary>
    public static void Unwrap(this XElement element)
    {
        element.AddBeforeSelf(element.Nodes().ToList());
        element.Remove();
    }
}
