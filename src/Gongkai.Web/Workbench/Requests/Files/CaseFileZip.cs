using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Content.Documents;
using Gongkai.Domain.Requests.Archive;
using Gongkai.Storage.Files;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Workbench.Requests.Files;

/// <summary>
/// 案卷 as an archive of files: numbered papers, 卷内目录 and a list that <c>sha256sum -c</c> accepts (R-REQ-11). Written straight to the visitor, one paper in memory at a time.
/// </summary>
internal sealed class CaseFileZip(FileStore store, IdentityVault vault)
{
    /// <param name="folder">The case.</param>
    /// <param name="withProofs">Sealed files too; only after <see cref="Domain.Requests.ReadIdentity"/> was done.</param>
    /// <param name="output">Receives the archive; need not be seekable.</param>
    public async Task WriteAsync(CaseFolder folder, bool withProofs, Stream output, CancellationToken cancellation)
    {
        var root = $"案卷-{NameOf(folder.Volume, 60)}/";
        var hashes = new StringBuilder();
        var lines = new List<(FileMaterial, string, string)>();
        await using (var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation))
        {
            foreach (var material in folder.Materials(store))
            {
                var (content, ending, missing) = await OpenAsync(folder, material, withProofs, cancellation);
                var hash = content is null ? null : await AddAsync($"{material.Sequence:000}_{NameOf(material.Title, 60)}{ending}", content);
                lines.Add((material, $"{material.Pages}", hash is null ? missing : hash[..8]));
            }
            var list = folder.List(lines, ("页数", "校验码前8位")) with { Below = ["各件的完整校验码（SHA-256）见 hashes.sha256。"] };
            await AddAsync("000_卷内目录.docx", new MemoryStream(ListDocx.ToBytes(list)));
            var sums = Encoding.UTF8.GetBytes(hashes.ToString());
            await AddAsync("hashes.sha256", new MemoryStream(sums));

            async Task<string> AddAsync(string name, Stream content)
            {
                await using (content)
                await using (var entry = await zip.CreateEntry(root + name, CompressionLevel.Fastest).OpenAsync(cancellation))
                {
                    using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                    var buffer = new byte[81920];
                    for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
                    {
                        digest.AppendData(buffer, 0, read);
                        await entry.WriteAsync(buffer.AsMemory(0, read), cancellation);
                    }
                    var hash = Convert.ToHexStringLower(digest.GetHashAndReset());
                    hashes.Append(hash).Append("  ").Append(name).Append('\n');
                    return hash;
                }
            }
        }
    }

    private async Task<(Stream? Content, string Ending, string Missing)> OpenAsync(CaseFolder folder, FileMaterial material, bool withProofs, CancellationToken cancellation)
    {
        switch (material.Source)
        {
            case StoredSource { File: var file }:
                return (store.Open(file.Hash), Ending(file.Name), "文件缺失");
            case SealedSource { File: var proof }:
                if (!withProofs) return (null, "", "未导出");
                return (await vault.OpenAsync(proof.Reference, cancellation) is { } bytes ? new MemoryStream(bytes) : null, Ending(proof.Name), "已销毁");
            default:
                return (new MemoryStream(folder.Docx(material)!), ".docx", "");
        }
    }

    private static string Ending(string name) => Path.GetExtension(name) is { Length: > 1 and < 8 } end && end.Skip(1).All(char.IsAsciiLetterOrDigit) ? end.ToLowerInvariant() : "";

    /// <summary>A name that every system takes, without the ending of a file named within it.</summary>
    internal static string NameOf(string text, int longest)
    {
        var name = string.Concat(text.Select(c => char.IsControl(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\uFFFD' ? '_' : c)).Trim(' ', '.');
        return name.Length <= longest ? name : name[..(char.IsHighSurrogate(name[longest - 1]) ? longest - 1 : longest)];
    }
}
