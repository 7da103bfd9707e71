namespace Gongkai.Web.Workbench.Requests;

/// <summary>A workbook on its way out: written to a file only this process can read, which is gone when it was sent. Memory holds one row of it.</summary>
internal static class TemporarySheet
{
    public static FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"gongkai-{Guid.NewGuid():N}.xlsx"), options);
    }
}
