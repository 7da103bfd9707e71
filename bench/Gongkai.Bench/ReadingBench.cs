using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Gongkai.Content.Reading;
using Gongkai.Content.Sheets;

namespace Gongkai.Bench;

/// <summary>What reading a large workbook and a long PDF costs beside merely inflating them, in time and in memory.</summary>
internal static class ReadingBench
{
    private const int Rows = 10_000;
    private const int Columns = 12;
    private const int Pages = 200;
    private const int Rounds = 5;
    private const string Sentence = "根据中华人民共和国政府信息公开条例的规定现将本年度社会救助对象名单予以公示接受群众监督";

    public static void Run()
    {
        var book = Workbook();
        Measure($"xlsx, {Rows} rows × {Columns}", book, "名单.xlsx", () => Unzip(book));
        var (pdf, streams) = Pdf();
        Measure($"pdf, {Pages} pages", pdf, "公示.pdf", () => streams.Sum(Inflate));
    }

    private static void Measure(string what, byte[] file, string name, Func<long> inflate)
    {
        FileReader.Read(new MemoryStream(file), name);
        var (bare, size) = Best(inflate);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var watch = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 2);
        var allocated = GC.GetTotalAllocatedBytes();
        var (ours, reading) = Best(() => FileReader.Read(new MemoryStream(file), name));
        allocated = (GC.GetTotalAllocatedBytes() - allocated) / Rounds;
        watch.Dispose();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {file.Length / 1024} KB packed, {size / 1024} KB inflated; read {ours:F0} ms, inflated alone {bare:F1} ms, ratio {ours / bare:F1}; "
            + $"{reading.Text.Length} characters in {reading.Parts.Count} parts, {reading.Findings.Count} findings; peak +{(peak - before) >> 20} MB, kept by the answer {kept >> 20} MB, allocated {allocated >> 20} MB"));
        GC.KeepAlive(reading);
    }

    private static (double Milliseconds, T Result) Best<T>(Func<T> work)
    {
        var (best, result) = (double.MaxValue, default(T)!);
        for (var i = 0; i < Rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            result = work();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }
        return (best, result);
    }

    private static byte[] Workbook()
    {
        string[] heads = ["序号", "姓名", "身份证号", "电话", "住址", "救助类别", "金额", "开户行", "账号", "发放日期", "经办人", "备注"];
        using var file = new MemoryStream();
        using (var book = new XlsxWriter(file))
        {
            var sheet = book.Sheet("名单", new SheetLayout([.. heads.Select(_ => 12d)], TitleRows: 0));
            sheet.Row([.. heads.Select(h => SheetCell.Of(h, SheetStyle.Header))]);
            for (var i = 1; i < Rows; i++)
                sheet.Row([SheetCell.Of(i), SheetCell.Of("张三" + i), SheetCell.Of($"4502021990{i:00000000}"), SheetCell.Of($"138{i:00000000}"), SheetCell.Of($"示范县城关镇南街{i}号"), SheetCell.Of("低保"),
                    SheetCell.Of(i * 1.5m, SheetStyle.Decimal), SheetCell.Of("示范农商行"), SheetCell.Of($"62284800{i:00000000}"), SheetCell.Of(new DateOnly(2026, 1, 1 + i % 28)), SheetCell.Of("李四"), SheetCell.Of("经公示无异议")]);
        }
        return file.ToArray();
    }

    private static long Unzip(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.Sum(e =>
        {
            using var part = e.Open();
            return Drain(part);
        });
    }

    private static long Inflate(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        return Drain(zlib);
    }

    private static long Drain(Stream stream)
    {
        var (buffer, total) = (new byte[1 << 15], 0L);
        for (int read; (read = stream.Read(buffer)) > 0;) total += read;
        return total;
    }

    /// <summary>Thirty lines of forty characters on each page, in a font that tells its characters by a mapping, as word processors write them.</summary>
    private static (byte[] File, List<byte[]> Streams) Pdf()
    {
        var streams = new List<byte[]>();
        var objects = new List<byte[]>
        {
            "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(),
            Ascii($"<< /Type /Pages /Count {Pages} /Kids [{string.Join(' ', Enumerable.Range(0, Pages).Select(i => $"{7 + 2 * i} 0 R"))}] >>"),
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>"u8.ToArray(),
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>"u8.ToArray(),
            "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"u8.ToArray(),
            Packed("begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 100 beginbfrange "
                + string.Concat(Enumerable.Range(0, 256).Select(i => $"<{i:X2}00> <{i:X2}FF> <{i:X2}00> ")) + "endbfrange endcmap"),
        };
        for (var page = 0; page < Pages; page++)
        {
            var text = new StringBuilder("BT /F 12 Tf 14 TL 40 800 Td ");
            for (var line = 0; line < 30; line++)
                text.Append('<').Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(string.Concat(Sentence.AsSpan((page + line) % 20), Sentence)[..40]))).Append("> Tj T* ");
            objects.Add(Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {8 + 2 * page} 0 R /Resources << /Font << /F 3 0 R >> >> >>"));
            objects.Add(Packed(text.Append("ET").ToString()));
        }
        return (Written(objects), streams);

        byte[] Packed(string content)
        {
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Ascii(content));
            streams.Add(packed.ToArray());
            return [.. Ascii($"<< /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(), .. "\nendstream"u8];
        }
    }

    private static byte[] Written(List<byte[]> objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var table = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Position:0000000000} 00000 n \n");
            file.Write([.. Ascii($"{i + 1} 0 obj\n"), .. objects[i], .. "\nendobj\n"u8]);
        }
        file.Write(Ascii($"{table}trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{file.Position}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);
}
