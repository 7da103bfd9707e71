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

    /// <summary>The first sheet of a workbook as it is read, in UTF-8.</summary>
    public static string ToCsv(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-sheet-").FullName;
        var file = Path.Combine(folder, "sheet.xlsx");
        File.WriteAllBytes(file, workbook);
        Run("soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", folder, file);
        return File.ReadAllText(Path.Combine(folder, "sheet.csv"));
    }

    /// <summary>One start for all .docx of a folder; each has its .pdf beside it afterwards.</summary>
    public static void ToPdfs(string folder) =>
        Run("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, .. Directory.GetFiles(folder, "*.docx")]);

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
