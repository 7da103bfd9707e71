using System.Diagnostics;

namespace Gongkai.Content.Tests.Documents;

/// <summary>A test that needs LibreOffice and poppler. Without them it is skipped with a word, but on the build server their absence is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (!Office.IsPresent && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "soffice and pdftotext are not installed.";
    }
}

internal static class Office
{
    public static bool IsPresent => File.Exists("/usr/bin/soffice") && File.Exists("/usr/bin/pdftotext");

    /// <summary>The folder holds paper.pdf afterwards.</summary>
    public static string ToPdf(byte[] paper, string extension = "docx")
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-paper-").FullName;
        var file = Path.Combine(folder, "paper." + extension);
        File.WriteAllBytes(file, paper);
        Run("soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, file);
        return Path.Combine(folder, "paper.pdf");
    }

    public static string Text(string pdf) => Run("pdftotext", "-layout", pdf, "-");

    public static string Information(string pdf, params string[] options) => Run("pdfinfo", [.. options, pdf]);

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
            process.Kill(true);
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }
}
