using Gongkai.Domain.Acts;
using Gongkai.Guards.Tests.Sources;

namespace Gongkai.Guards.Tests.Architecture;

public class ProjectArrowsTests
{
    private static IEnumerable<ProjectFile> Production => SourceTree.All.Where(f => f.Under("src") && f.Extension == ".csproj").Select(ProjectFile.Read);

    [Fact]
    public void Production_projects_refer_one_way()
    {
        Assert.Equal(4, Production.Count());
        Holds.Nowhere(ProjectArrows.Breaches(Production));
    }

    [Fact]
    public void The_compiled_domain_stands_on_the_base_library_alone() =>
        Assert.All(typeof(IAct).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System", a.Name));

    [Fact]
    public void A_reference_upwards_is_seen() => Assert.Single(ProjectArrows.Breaches([new("Gongkai.Content", ["Gongkai.Storage"], [], [])]));

    [Fact]
    public void A_reference_to_oneself_or_to_tests_is_seen() =>
        Assert.Equal(2, ProjectArrows.Breaches([new("Gongkai.Web", ["Gongkai.Web", "Gongkai.Testing"], [], [])]).Count);

    [Fact]
    public void A_package_in_the_domain_is_seen() => Assert.Single(ProjectArrows.Breaches([new("Gongkai.Domain", [], ["AngleSharp"], [])]));

    [Fact]
    public void A_design_time_package_in_the_product_is_seen() =>
        Assert.Single(ProjectArrows.Breaches([new("Gongkai.Storage", [], ["Microsoft.EntityFrameworkCore.Design"], [])]));

    [Fact]
    public void A_fifth_production_project_is_seen() => Assert.Single(ProjectArrows.Breaches([new("Gongkai.Common", [], [], [])]));

    [Fact]
    public void A_project_file_is_read_as_it_is_written()
    {
        var project = ProjectFile.Read(new SourceFile("src/X/X.csproj",
            """<Project><ItemGroup><ProjectReference Include="..\Y\Y.csproj" /><PackageReference Include="P" /><FrameworkReference Include="F" /></ItemGroup></Project>"""));
        Assert.Equal(("X", "Y", "P", "F"), (project.Name, project.Projects.Single(), project.Packages.Single(), project.Frameworks.Single()));
    }
}
