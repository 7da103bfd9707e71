namespace Gongkai.Content.Redaction;

/// <summary>A folder for one piece of work that only this account may open; gone with all it holds when the work ends.</summary>
internal sealed class PrivateFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gongkai-pages-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A copy of a stream from its start; answers its path.</summary>
    public async Task<string> KeepAsync(Stream content, string name, CancellationToken cancellation)
    {
        content.Position = 0;
        var path = PathOf(name);
        await using var file = File.Create(path);
        await content.CopyToAsync(file, cancellation);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
