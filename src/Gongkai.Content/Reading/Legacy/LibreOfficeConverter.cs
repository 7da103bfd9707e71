using System.Diagnostics;

namespace Gongkai.Content.Reading.Legacy;

/// <summary>Converts with an installed LibreOffice: a process of its own with its own profile in a folder that is deleted, killed with its children when its time is over. Offline.</summary>
/// <param name="program">Path of soffice.</param>
/// <param name="limit">Wall time for one file.</param>
public sealed class LibreOfficeConverter(string program, TimeSpan limit) : ILegacyConverter
{
    private const long LargestResult = 200 * 1024 * 1024;

    private static readonly string[] Places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];

    private static readonly Dictionary<string, string> Targets = new()
    {
        [".doc"] = ".docx",
        [".wps"] = ".docx",
        [".rtf"] = ".docx",
        [".xls"] = ".xlsx",
        [".et"] = ".xlsx",
        [".ppt"] = ".pdf",
        [".dps"] = ".pdf",
    };

    /// <summary>The one installed on this machine, or null.</summary>
    public static LibreOfficeConverter? Installed(TimeSpan limit) => Array.Find(Places, File.Exists) is { } place ? new(place, limit) : null;

    public (byte[] Content, string Extension)? Convert(Stream content, string extension)
    {
        if (!Targets.TryGetValue(extension, out var target)) return null;
        var folder = Directory.CreateTempSubdirectory("gongkai-legacy-").FullName;
        try
        {
            var source = Path.Combine(folder, "source" + extension);
            using (var file = File.Create(source)) content.CopyTo(file);
            return Run(folder, source, target[1..]) && new FileInfo(Path.Combine(folder, "source" + target)) is { Exists: true, Length: > 0 and <= LargestResult } made
                ? (File.ReadAllBytes(made.FullName), target) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private bool Run(string folder, string source, string target)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        string[] arguments =
        [
            "--headless", "--norestore", "--nolockcheck", "--nodefault", $"-env:UserInstallation=file://{folder}/profile",
            "--convert-to", target, "--outdir", folder, source,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Nothing of ours goes to a program that opens strangers' files.
        start.Environment.Clear();
        start.Environment["HOME"] = folder;
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        using var process = Process.Start(start);
        if (process is null) return false;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(limit)) return process.ExitCode == 0;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return false;
    }
}
