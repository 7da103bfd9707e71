using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Tests.Acts;

public sealed class ReadableTests
{
    private static readonly OrganisationTree Tree = new(
    [
        new("zf", "县政府", "县政府", UnitKind.Government), new("zfb", "政府办", "政府办", UnitKind.Office, "zf"),
        new("zfb-fz", "法制股", "法制股", UnitKind.Section, "zfb"), new("zfb-wd", "文电股", "文电股", UnitKind.Section, "zfb"),
        new("fgj", "发改局", "发改局", UnitKind.Department, "zf"), new("mzj", "民政局", "民政局", UnitKind.Department, "zf"),
    ]);

    private static RecordFace Face(params string[] readers) => new("标题", "s", "环节", "fgj", [], readers);

    private static bool Reads(string unit, string role, RecordFace face) => Readable.By(new Actor(1, "某人", [new Holding(unit, role)]), face, Tree);

    [Theory]
    [InlineData("zfb-fz", Roles.LegalReviewer, true)]
    [InlineData("zfb", Roles.LegalReviewer, true)]
    [InlineData("zfb-wd", Roles.SectionHead, false)]
    [InlineData("mzj", Roles.LegalReviewer, false)]
    [InlineData("fgj", Roles.Drafter, true)]
    [InlineData("mzj", Roles.Drafter, false)]
    public void A_reviewer_keeps_reading_and_the_neighbour_does_not(string unit, string role, bool reads) =>
        Assert.Equal(reads, Reads(unit, role, Face(Readers.Post("zfb", Roles.LegalReviewer))));

    [Fact]
    public void Without_an_entry_nobody_outside_reads() => Assert.False(Reads("zfb-fz", Roles.LegalReviewer, Face()));
}
