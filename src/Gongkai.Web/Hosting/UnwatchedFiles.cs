using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Gongkai.Web.Hosting;

/// <summary>The program's own files: they do not change while it runs, so nobody watches them. Each watch would hold a handle of the system, of which there are few.</summary>
internal sealed class UnwatchedFiles(IFileProvider files) : IFileProvider
{
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
