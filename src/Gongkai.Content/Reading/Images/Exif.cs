using System.Buffers.Binary;
using System.Globalization;

namespace Gongkai.Content.Reading.Images;

/// <summary>EXIF: a bounded walk over the directories of a TIFF block.</summary>
internal static class Exif
{
    private const int MostEntries = 500;
    private const int MostDirectories = 12;

    private static readonly Dictionary<int, string> Texts = new()
    {
        [0x010E] = "说明",
        [0x010F] = "设备厂商",
        [0x0110] = "设备型号",
        [0x0131] = "软件",
        [0x0132] = "修改时间",
        [0x013B] = "作者",
        [0x8298] = "版权",
        [0x9003] = "拍摄时间",
        [0x9004] = "数字化时间",
        [0x9286] = "用户注释",
        [0xA430] = "机主",
        [0xA431] = "机身编号",
        [0xA434] = "镜头",
        [0x9C9B] = "标题",
        [0x9C9C] = "备注",
        [0x9C9D] = "作者",
        [0x9C9E] = "关键词",
        [0x9C9F] = "主题",
    };

    public static void Read(ReadingDraft draft, ReadOnlySpan<byte> block, string where)
    {
        if (block.Length < 8) return;
        var little = block[0] == 'I';
        var waiting = new Queue<uint>([U32(block[4..], little)]);
        var seen = new HashSet<uint>();
        while (waiting.TryDequeue(out var at) && seen.Count < MostDirectories)
        {
            if (!seen.Add(at) || at + 2L > block.Length) continue;
            var count = Math.Min((int)U16(block[(int)at..], little), MostEntries);
            for (var i = 0; i < count && at + 2L + (i + 1) * 12L <= block.Length; i++)
                Entry(draft, block, (int)at + 2 + i * 12, little, where, waiting);
            var next = at + 2L + count * 12L;
            if (next + 4 <= block.Length && U32(block[(int)next..], little) is > 0 and var second) waiting.Enqueue(second);
        }
    }

    private static void Entry(ReadingDraft draft, ReadOnlySpan<byte> block, int at, bool little, string where, Queue<uint> waiting)
    {
        var entry = block.Slice(at, 12);
        var (tag, type, count) = ((int)U16(entry, little), U16(entry[2..], little), U32(entry[4..], little));
        var size = count * (type switch { 3 => 2L, 4 or 9 => 4L, 5 or 10 or 12 => 8L, _ => 1L });
        var offset = U32(entry[8..], little);
        var value = size <= 4 ? entry.Slice(8, (int)size) : offset + size <= block.Length ? block.Slice((int)offset, (int)size) : default;
        if (tag is 0x8769 or 0x8825 or 0xA005) waiting.Enqueue(offset);
        if (tag == 0x0201) draft.Meet(FileFindings.ImageMetadata, where + "缩略图");
        if (tag is 2 or 4 && type == 5 && count == 3) Place(draft, value, tag == 2, little, where);
        if (!Texts.TryGetValue(tag, out var name)) return;
        var text = tag is >= 0x9C9B and <= 0x9C9F ? System.Text.Encoding.Unicode.GetString(value).TrimEnd('\0') : Plain.Of(tag == 0x9286 && value.Length > 8 ? value[8..] : value);
        if (draft.Add(text, TextPartKind.Property, $"{where}信息“{name}”")) draft.Meet(FileFindings.ImageMetadata, $"{where}信息“{name}”");
    }

    /// <summary>Said to a tenth of a degree: enough to know that it is a place, too little to find it.</summary>
    private static void Place(ReadingDraft draft, ReadOnlySpan<byte> value, bool latitude, bool little, string where)
    {
        if (value.Length < 24) return;
        var (degrees, minutes) = (Ratio(value, little), Ratio(value[8..], little));
        var rounded = (degrees + minutes / 60).ToString("0.0", CultureInfo.InvariantCulture);
        if (latitude) draft.Meet(FileFindings.Gps, $"{where}（纬度约 {rounded} 度）");
        else draft.Meet(FileFindings.Gps, $"{where}（经度约 {rounded} 度）");
    }

    private static double Ratio(ReadOnlySpan<byte> at, bool little) => U32(at[4..], little) is > 0 and var under ? U32(at, little) / (double)under : 0;

    private static ushort U16(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint U32(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
