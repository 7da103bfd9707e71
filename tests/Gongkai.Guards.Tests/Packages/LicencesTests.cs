namespace Gongkai.Guards.Tests.Packages;

public class LicencesTests
{
    [Fact]
    public void Every_restored_package_is_listed_with_a_permissive_licence() =>
        Holds.Nowhere(Licences.Breaches(Licences.OfRepository(), Licences.Listed(File.ReadAllText(Repository.PathOf("docs", "licences.md")))));

    private const string Page = """
        | Package | Version | Licence | Why |
        | --- | --- | --- | --- |
        | Good | 1.0.0 | MIT | because |
        | Gone | 1.0.0 | MIT | because |
        | Viral | 2.0.0 | GPL-3.0 | because |
        | Mute | 3.0.0 | MIT | |
        """;

    [Fact]
    public void An_unlisted_a_gone_a_viral_and_an_unexplained_package_are_seen()
    {
        var breaches = Licences.Breaches([("good", "1.0.0"), ("New", "1.0.0"), ("Viral", "2.0.0"), ("Mute", "3.0.0")], Licences.Listed(Page));
        Assert.Equal(["New 1.0.0", "docs/licences.md names Gone", "Viral:", "Mute:"], breaches.Select(b => new[] { "New 1.0.0", "docs/licences.md names Gone", "Viral:", "Mute:" }.Single(b.StartsWith)));
    }

    [Fact]
    public void A_lock_file_is_read_without_the_own_projects() => Assert.Equal([("A", "1.2.3")], Licences.Locked(
        """{"version":2,"dependencies":{"net10.0":{"A":{"type":"Direct","requested":"[1.2.3, 1.2.3]","resolved":"1.2.3"},"gongkai.domain":{"type":"Project"}}}}"""));
}
