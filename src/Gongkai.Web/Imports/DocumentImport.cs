using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Gongkai.Content.Files;
using Gongkai.Content.Imports;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Imports;

/// <summary>What an import did.</summary>
public sealed record ImportCounts(long Imported, long Updated, long Unchanged, long Rejected);

/// <summary>
/// 批量导入已公开文件: reads a file line by line, each line is one act, many acts share a commit. A bad line goes to the
/// rejected file with its number and reasons, the rest goes on. Memory stays constant whatever the file's length.
/// </summary>
public sealed class DocumentImport(ActExecutor executor, FileStore files, WorldSource worlds, TimeProvider time)
{
    // Enough acts under way to fill the writer's batches; more would only hold more memory.
    private const int UnderWay = 512;

    private static readonly Actor Importer = Actor.System("批量导入");
    private static readonly int LargestLine = ImportBounds.Default.LineBytes;

    private readonly Queue<(long Number, string Id, Task<ActAnswer> Answer)> _underWay = new();
    private long _imported, _updated, _unchanged, _rejected;

    /// <summary>Imports a file.</summary>
    /// <param name="path">The JSON lines.</param>
    /// <param name="rejectedPath">Where bad lines go; written only when there are any.</param>
    /// <param name="notice">Told of refusals and warnings, one Chinese sentence each.</param>
    /// <param name="progress">Told the number of lines read from time to time.</param>
    public async Task<ImportCounts> RunAsync(string path, string rejectedPath, Action<string> notice, Action<long> progress, CancellationToken cancellation = default)
    {
        File.Delete(rejectedPath);
        var site = (await worlds.CurrentAsync(cancellation)).Site.Code;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        await using var rejected = new RejectedLines(rejectedPath, notice);
        await using var stream = File.OpenRead(path);
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        var (number, skipping) = (0L, false);
        for (var ended = false; !ended;)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            ended = read.IsCompleted;
            while (TakeLine(ref buffer, ended, out var line))
            {
                if (skipping)
                {
                    skipping = false; // The rest of a line that was too long and has been reported.
                    continue;
                }
                number++;
                if (number % 1000 == 0) progress(number);
                await LineAsync(line, number, site, folder, rejected, notice, cancellation);
                if (_underWay.Count >= UnderWay) await SettleAsync(rejected);
            }
            if (buffer.Length > LargestLine)
            {
                if (!skipping)
                {
                    _rejected++;
                    await rejected.AddAsync(++number, [new Refusal("IMPORT-LINE-TOO-LONG", $"这一行超过 {LargestLine / 1024 / 1024} MB，没有导入。")], "");
                }
                skipping = true;
                buffer = buffer.Slice(buffer.End);
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
        while (_underWay.Count > 0) await SettleAsync(rejected);
        return new(_imported, _updated, _unchanged, _rejected);
    }

    private async Task LineAsync(ReadOnlySequence<byte> bytes, long number, string site, string folder, RejectedLines rejected, Action<string> notice, CancellationToken cancellation)
    {
        var utf8 = bytes.IsSingleSegment ? bytes.First : bytes.ToArray();
        if (utf8.Span.Trim(" \t\r"u8).IsEmpty) return;
        if (number == 1 && utf8.Span.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        var reading = LineReader.Read(utf8.Span, LegalTime.DayOf(time.GetUtcNow()));
        var refusals = reading.Refusals.ToList();
        var line = reading.Line;
        var attached = new List<PublicationFile>();
        if (line is not null && refusals.Count == 0)
            foreach (var attachment in line.Attachments) await AttachAsync(attachment, folder, attached, refusals, cancellation);
        if (line is null || refusals.Count > 0)
        {
            _rejected++;
            await rejected.AddAsync(number, refusals, Encoding.UTF8.GetString(utf8.Span));
            return;
        }
        foreach (var warning in reading.Warnings) notice($"第 {number} 行提示：{warning.Sentence}");
        var document = new PublicDocument
        {
            SourceId = line.Id,
            SiteCode = line.Site == site ? null : line.Site,
            Title = line.Title,
            DocNumber = line.DocNumber,
            Issuer = line.Issuer,
            Date = line.Date,
            Column = line.Column,
            BodyHtml = line.ToHtml().Value,
            IndexNumber = line.IndexNumber,
            Files = attached,
            ContentHash = line.ContentHash,
        };
        _underWay.Enqueue((number, line.Id, executor.ExecuteAsync(new ImportPublicDocument(document), ActTarget.ByKey(document.Identity), Importer, null, cancellation)));
    }

    private async Task SettleAsync(RejectedLines rejected)
    {
        var (number, id, pending) = _underWay.Dequeue();
        var answer = await pending;
        if (!answer.Done)
        {
            _rejected++;
            await rejected.AddAsync(number, answer.Refusals, id);
        }
        else if (!answer.Changed) _unchanged++;
        else if (answer.Version == 1) _imported++;
        else _updated++;
    }

    private async Task AttachAsync(ImportAttachment attachment, string folder, List<PublicationFile> attached, List<Refusal> refusals, CancellationToken cancellation)
    {
        if (attachment.Path is not { } relative)
        {
            refusals.Add(new("IMPORT-ATTACHMENT-REMOTE", $"附件“{attachment.Name}”只给了网址，请先下载到导入文件所在的文件夹，用 path 指明。", null, "attachments"));
            return;
        }
        var path = Path.GetFullPath(Path.Combine(folder, relative));
        // Only what lies beside the import file: a path must not reach the rest of the disk.
        if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
        {
            refusals.Add(new("IMPORT-ATTACHMENT-MISSING", $"附件“{relative}”不在导入文件所在的文件夹里。", null, "attachments"));
            return;
        }
        await using var stream = File.OpenRead(path);
        var verdict = FileInspection.Inspect(stream, attachment.Name);
        if (!verdict.IsAccepted)
        {
            refusals.AddRange(verdict.Refusals);
            return;
        }
        stream.Position = 0;
        // The original stays where it was imported from.
        var clean = await files.PutCleanAsync(stream, attachment.Name, cancellation);
        if (clean.File is { } stored) attached.Add(new PublicationFile(stored.Hash, attachment.Name, stored.Size, verdict.MediaType));
        else refusals.Add(clean.Refusal! with { Sentence = $"附件“{relative}”：{clean.Refusal.Sentence}", Field = "attachments" });
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> buffer, bool ended, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }
        line = buffer;
        if (!ended || buffer.IsEmpty) return false;
        buffer = buffer.Slice(buffer.End);
        return true;
    }

    /// <summary>The rejected file, opened when the first line comes.</summary>
    private sealed class RejectedLines(string path, Action<string> notice) : IAsyncDisposable
    {
        private StreamWriter? _writer;

        public async Task AddAsync(long number, IReadOnlyList<Refusal> refusals, string line)
        {
            notice($"第 {number} 行未导入：{string.Join(" ", refusals.Select(r => r.Sentence))}");
            _writer ??= new StreamWriter(path, append: false, new UTF8Encoding(false));
            await _writer.WriteLineAsync(JsonSerializer.Serialize(new { line = number, reasons = refusals, source = line }, RecordJson.Body));
        }

        public async ValueTask DisposeAsync()
        {
            if (_writer is not null) await _writer.DisposeAsync();
        }
    }
}
