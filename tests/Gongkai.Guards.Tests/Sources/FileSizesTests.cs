using Xunit.Abstractions;

namespace Gongkai.Guards.Tests.Sources;

public class FileSizesTests(ITestOutputHelper output)
{
    [Fact]
    public void No_file_is_longer_than_three_hundred_and_fifty_lines()
    {
        output.WriteLine($"{FileSizes.Of(SourceTree.All).Count()} files, median {FileSizes.Median(SourceTree.All)} lines, largest {FileSizes.Of(SourceTree.All).Max(f => f.Lines)}.");
        Holds.Nowhere(FileSizes.TooLarge(SourceTree.All));
    }

    [Fact]
    public void The_median_file_stays_near_sixty_lines() => Assert.InRange(FileSizes.Median(SourceTree.All), 1, 80);

    [Fact]
    public void A_long_file_is_seen()
    {
        SourceFile[] files = [new("src/A.cs", string.Concat(Enumerable.Repeat("x\n", 351))), new("src/B.cs", string.Concat(Enumerable.Repeat("x\n", 350)))];
        Assert.Single(FileSizes.TooLarge(files), t => t.StartsWith("src/A.cs has 351"));
    }
}
