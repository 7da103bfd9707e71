using System.Buffers.Binary;
using System.IO.Compression;
using Gongkai.Content.Sheets;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Files;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Demo.Requests;

/// <summary>Things on paper: proofs of identity in the vault, information that goes out with an answer. Small and made on the spot.</summary>
internal sealed class DemoProofs(IdentityVault vault, FileStore files)
{
    /// <summary>A picture that stands for the copy of a card: a frame, a head, some lines, nothing to read.</summary>
    public async Task<SealedFile> CardAsync(int number)
    {
        var picture = Picture(240, 152, (x, y) => x is < 3 or > 236 || y is < 3 or > 148 ? 90
            : Math.Pow((x - 190) / 26.0, 2) + Math.Pow((y - 62) / 32.0, 2) < 1 ? 150
            : x is > 18 and < 140 && y % 22 is > 8 and < 13 && y < 130 ? (byte)(120 + number % 60) : (byte)232);
        return new(await vault.SealAsync(picture, $"demo-card-{number}"), "身份证复印件（样张）.png", picture.Length, "image/png", FileKinds.Identity);
    }

    /// <summary>A table as a department would send it.</summary>
    public async Task<CaseFile> TableAsync(string title)
    {
        using var output = new MemoryStream();
        using (var book = new XlsxWriter(output))
        using (var sheet = book.Sheet("明细", new SheetLayout([8, 30, 18])))
        {
            sheet.Row([SheetCell.Of(title, SheetStyle.Title, across: 3)]);
            sheet.Row([SheetCell.Of("序号", SheetStyle.Header), SheetCell.Of("项目", SheetStyle.Header), SheetCell.Of("金额（万元）", SheetStyle.Header)]);
            for (var i = 1; i <= 8; i++) sheet.Row([SheetCell.Of((decimal)i), SheetCell.Of($"示例项目{i}"), SheetCell.Of(12.5m * i)]);
        }
        var stored = await files.PutAsync(output.ToArray());
        return new(stored.Hash, title + ".xlsx", stored.Size, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    // PNG, eight bits of grey.
    private static byte[] Picture(int width, int height, Func<int, int, int> grey)
    {
        using var pixels = new MemoryStream();
        using (var packed = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < height; y++)
            {
                packed.WriteByte(0);
                for (var x = 0; x < width; x++) packed.WriteByte((byte)grey(x, y));
            }
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return [137, 80, 78, 71, 13, 10, 26, 10, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, pixels.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        name.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        var crc = uint.MaxValue;
        foreach (var value in chunk.AsSpan(4, 4 + data.Length))
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (0u - (crc & 1)));
        }
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), ~crc);
        return chunk;
    }
}
