using Gongkai.Storage.Organisations;

namespace Gongkai.Storage.Tests.Requests;

/// <summary>A key file in a folder of the test's own.</summary>
internal sealed class KeyRing : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("gongkai-keys-").FullName;

    public KeyFile Keys => new(Path.Combine(Folder, "keys.bin"));

    public KeyFile Others => new(Path.Combine(Folder, "others.bin"));

    public void Dispose() => Directory.Delete(Folder, true);
}
