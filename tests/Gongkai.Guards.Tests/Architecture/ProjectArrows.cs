using System.Xml.Linq;
using Gongkai.Guards.Tests.Sources;

namespace Gongkai.Guards.Tests.Architecture;

/// <summary>What a project file refers to.</summary>
public sealed record ProjectFile(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    public static ProjectFile Read(SourceFile file)
    {
        var xml = XDocument.Parse(file.Text);
        IReadOnlyList<string> Items(string element) => [.. xml.Descendants(element).Select(e => (string?)e.Attribute("Include")).OfType<string>()];
        return new(Path.GetFileNameWithoutExtension(file.Path), [.. Items("ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))],
            Items("PackageReference"), Items("FrameworkReference"));
    }
}

/// <summary>References run one way: Domain ← Content ← Storage ← Web (docs/architecture.md).</summary>
public static class ProjectArrows
{
    private static readonly string[] Order = ["Gongkai.Domain", "Gongkai.Content", "Gongkai.Storage", "Gongkai.Web"];

    /// <summary>Packages that serve making and testing and never ship.</summary>
    private static readonly string[] NotShipped = ["Microsoft.EntityFrameworkCore.Design", "Microsoft.EntityFrameworkCore.Tools", "Microsoft.NET.Test.Sdk", "Microsoft.Playwright", "xunit", "coverlet.collector"];

    /// <summary>Breaches among the projects under src.</summary>
    public static IReadOnlyList<string> Breaches(IEnumerable<ProjectFile> production)
    {
        var found = new List<string>();
        foreach (var project in production)
        {
            var place = Array.IndexOf(Order, project.Name);
            if (place < 0)
            {
                found.Add($"{project.Name} is not one of the four production projects.");
                continue;
            }
            found.AddRange(from other in project.Projects
                           let otherPlace = Array.IndexOf(Order, other)
                           where otherPlace < 0 || otherPlace >= place
                           select $"{project.Name} must not refer to {other}.");
            found.AddRange(from package in project.Packages
                           where NotShipped.Any(n => package.StartsWith(n, StringComparison.OrdinalIgnoreCase))
                           select $"{project.Name} ships {package}, which belongs to making or testing.");
            if (place == 0)
                found.AddRange(project.Packages.Concat(project.Frameworks).Select(p => $"{project.Name} is the rules alone and refers to {p}."));
        }
        return found;
    }
}
