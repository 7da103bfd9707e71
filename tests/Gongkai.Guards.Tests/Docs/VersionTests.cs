using System.Text.RegularExpressions;

namespace Gongkai.Guards.Tests.Docs;

/// <summary>The program says the version that the changelog describes.</summary>
public partial class VersionTests
{
    [Fact]
    public void The_build_has_the_newest_version_of_the_changelog() =>
        Assert.Equal(Newest(File.ReadAllText(Repository.PathOf("CHANGELOG.md"))), Built(File.ReadAllText(Repository.PathOf("Directory.Build.props"))));

    [Theory]
    [InlineData("# Changelog\n\n## 0.4.0\n\n## 0.3.0\n", "<Version>0.4.0</Version>", true)]
    [InlineData("# Changelog\n\n## 0.5.0\n\n## 0.4.0\n", "<Version>0.4.0</Version>", false)]
    public void Another_version_is_seen(string changelog, string build, bool same) => Assert.Equal(same, Newest(changelog) == Built(build));

    private static string Newest(string changelog) => Heading().Match(changelog).Groups[1].Value;

    private static string Built(string build) => Version().Match(build).Groups[1].Value;

    [GeneratedRegex(@"^## (\d+\.\d+\.\d+)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<Version>(.+)</Version>")]
    private static partial Regex Version();
}
