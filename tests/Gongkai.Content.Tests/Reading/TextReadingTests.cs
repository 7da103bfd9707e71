using System.Text;
using Gongkai.Content.Files;
using Gongkai.Content.Reading;

namespace Gongkai.Content.Tests.Reading;

public sealed class TextReadingTests
{
    static TextReadingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("GB18030")]
    public void Text_is_read_in_the_encodings_of_offices(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var reading = Readings.Read([.. name == "GB18030" ? [] : encoding.GetPreamble(), .. encoding.GetBytes("公示名单\r\n张三")], "a.txt");
        Assert.Equal(FileKind.Txt, reading.Kind);
        Assert.Equal("公示名单\r\n张三\n", reading.Text);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void Utf8_without_a_mark_and_an_ascii_file_are_text()
    {
        Assert.Equal("张三\n", Readings.Read(Encoding.UTF8.GetBytes("张三"), "a.txt").Text);
        Assert.Equal("plain\n", Readings.Read("plain"u8.ToArray(), "a.txt").Text);
    }

    [Fact]
    public void Lines_have_their_number()
    {
        var reading = Readings.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 50).Select(i => $"第{i}项\n"))), "a.txt");
        Assert.Equal("第 41 行起", reading.Part("第45项").Where);
    }

    [Fact]
    [Requirement("R-SEC-03")]
    public void Wrong_bytes_in_a_text_block()
    {
        var reading = Readings.Read([.. Encoding.UTF8.GetBytes("公示名单"), 0xFF, 0xFE, 0x00, .. Encoding.UTF8.GetBytes("张三")], "a.txt");
        Assert.Contains(reading.Findings, f => f.Code == "FILE-ENCODING" && f.Blocks && f.Kind.Waiver == Gongkai.Domain.Review.Findings.WaiverRule.Never);
    }

    [Fact]
    public void Characters_that_turn_the_text_around_are_told() =>
        Readings.Read(Encoding.UTF8.GetBytes("账号\u202e54321"), "a.txt").Finds("FILE-BIDI");

    [Fact]
    public void A_table_in_csv_knows_the_heads_of_its_columns()
    {
        var reading = Readings.Read(Encoding.UTF8.GetBytes("\ufeff救助对象名单,,\n姓名,身份证号,\"备注, 说明\"\n张三,450202199001010011,\"多行\n\"\"文字\"\"\"\n李四,4.50202E+17,\n"), "a.csv");
        Assert.Equal(FileKind.Csv, reading.Kind);
        Assert.Equal("身份证号", reading.Part("450202199001010011").Column);
        Assert.Equal("第 3 行第 2 列", reading.Part("450202199001010011").Where);
        Assert.Equal("备注, 说明", reading.Part("多行\n\"文字\"").Column);
        reading.Finds("FILE-DAMAGED-NUMBER");
    }

    [Fact]
    public void One_endless_line_is_cut_at_the_limit_and_blocks()
    {
        using var endless = new Endless(300_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = FileReader.Read(endless, "a.txt", new ReadingLimits { MaxText = 100_000 });
        reading.Finds("FILE-TOO-LARGE");
        Assert.Equal(100_000, reading.Text.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
        endless.Position = 0;
        FileReader.Read(endless, "a.csv", new ReadingLimits { MaxText = 100_000 }).Finds("FILE-TOO-LARGE");
        endless.Position = 0;
        FileReader.Read(endless, "a.html", new ReadingLimits { MaxText = 100_000 }).Finds("FILE-TOO-LARGE");
    }

    [Fact]
    public void A_web_page_is_read_with_what_it_hides()
    {
        var reading = Readings.Read(Encoding.UTF8.GetBytes("""
            <!DOCTYPE html><html><head><title>公告</title><meta name="author" content="王五"><style>p{color:red}</style><script>var hidden='no'</script></head>
            <body><p>正文第一段</p><!-- 内部说明 --><p style="display:none">藏一</p><p style="color:#fff">藏二</p><div style="background:#003366"><span style="color:white">白字蓝底</span></div>
            <p style="position:absolute;left:-9999px">藏三</p><p hidden>藏四</p><img src="a.png" alt="合影"><input type="hidden" value="藏五"></body></html>
            """), "a.html");
        foreach (var hidden in new[] { "藏一", "藏二", "藏三", "藏四", "藏五" }) Assert.Equal(TextPartKind.Hidden, reading.Part(hidden).Kind);
        foreach (var seen in new[] { "公告", "正文第一段", "白字蓝底" }) Assert.Equal(TextPartKind.Visible, reading.Part(seen).Kind);
        Assert.Equal(TextPartKind.Comment, reading.Part("内部说明").Kind);
        Assert.Equal("网页属性“author”", reading.Part("王五").Where);
        Assert.Equal("网页属性“替代文字”", reading.Part("合影").Where);
        Assert.DoesNotContain("color:red", reading.Text);
        Assert.DoesNotContain("var hidden", reading.Text);
        reading.Finds("FILE-HIDDEN-TEXT", "FILE-COMMENTS", "FILE-SCRIPT");
    }

    [Fact]
    public void Markup_beyond_the_bounds_gives_its_words_and_blocks()
    {
        var reading = Readings.Read(Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 3_000)) + "深处"), "a.html");
        reading.Finds("FILE-TOO-HARD");
        reading.Part("深处");
    }

    /// <summary>One letter over and over, never held as a whole.</summary>
    private sealed class Endless(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => length + offset };
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)'a');
            Position += read;
            return read;
        }
    }
}
