namespace Gongkai.Browser.Tests;

/// <summary>The browser of this machine. None is ever downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Path of the program, or null.</summary>
    public static string? Path { get; } = new[] { Environment.GetEnvironmentVariable("GONGKAI_CHROMIUM") }.Concat(Usual).FirstOrDefault(File.Exists);

    /// <summary>On the build server a missing browser is a failure, because a skipped test proves nothing.</summary>
    public static bool IsDemanded => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>Why browser tests are left out, or null.</summary>
    public static string? Skip => Path is null && !IsDemanded
        ? "No Chromium on this machine: install the package chromium or set GONGKAI_CHROMIUM to its path; the browser tests were left out."
        : null;

    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];
}

/// <summary>A test that drives a real browser.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Skip;
}

/// <summary>A table of tests that drive a real browser.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.Skip;
}
