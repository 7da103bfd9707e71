using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Content.Files;
using Gongkai.Content.Pdf;

namespace Gongkai.Content.Tests.Pdf;

/// <summary>The PDF as a reader's program sees it: places of objects, page numbers, breaking of lines.</summary>
public class PdfBookTests
{
    [Fact]
    public void Every_object_stands_where_the_table_says_and_the_file_passes_the_own_inspection()
    {
        var bytes = Book(3).ToBytes();
        var text = Encoding.Latin1.GetString(bytes);
        var places = Regex.Matches(text[text.LastIndexOf("xref\n0", StringComparison.Ordinal)..], "([0-9]{10}) 00000 n").Select(m => int.Parse(m.Groups[1].Value)).ToList();
        Assert.True(places.Count > 12);
        for (var i = 0; i < places.Count; i++) Assert.StartsWith($"{i + 1} 0 obj\n", text[places[i]..(places[i] + 20)]);
        using var stream = new MemoryStream(bytes);
        Assert.True(FileInspection.Inspect(stream, "案卷.pdf").IsAccepted);
    }

    [Fact]
    public void A_long_table_runs_over_pages_and_repeats_its_head()
    {
        var paper = new PdfPaper();
        paper.Table([1, 5], [["序号", "题名"], .. Enumerable.Range(1, 120).Select(i => (IReadOnlyList<string>)[$"{i}", "政府信息公开申请接收回执"])], head: true);
        Assert.InRange(paper.PageCount, 3, 6);
        var shown = Regex.Matches(string.Concat(paper.Pages.Select(p => p.ToString())), Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("序号")));
        Assert.Equal(paper.PageCount, shown.Count);
    }

    [Fact]
    public void A_cell_longer_than_a_page_is_cut_and_nothing_of_it_is_lost()
    {
        var paper = new PdfPaper();
        paper.Table([1, 3], [["意见", string.Join('\n', Enumerable.Range(1, 200).Select(i => $"第{i}行"))]], labels: true);
        var all = string.Concat(paper.Pages.Select(p => p.ToString()));
        Assert.True(paper.PageCount > 1);
        Assert.Equal(200, Regex.Matches(all, Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("行"))).Count);
    }

    [Fact]
    public void No_line_begins_with_a_closing_mark_or_ends_with_an_opening_one()
    {
        var text = string.Concat(Enumerable.Repeat("根据《中华人民共和国政府信息公开条例》第三十六条（二），作出如下答复：", 12));
        for (var room = 60.0; room < 400; room += 7)
            foreach (var line in PdfType.Lines(text, 14, room))
            {
                Assert.DoesNotContain(line[0], "，。、；：？！）》");
                Assert.DoesNotContain(line[^1], "（《");
                Assert.True(PdfType.Width(line, 14) <= room + 28.1, $"{line} is too wide for {room}");
            }
        Assert.Equal(text, string.Concat(PdfType.Lines(text, 14, 200)));
    }

    private static PdfBook Book(int papers)
    {
        var book = new PdfBook("案卷", "示范县人民政府办公室　20260309-000001-3");
        for (var i = 1; i <= papers; i++)
        {
            var paper = new PdfPaper();
            paper.Title("政府信息公开答复书");
            paper.Text("示政公开告〔2026〕12号", align: PdfAlign.Right);
            paper.Text("您于2026年3月9日提出的申请收到。", indent: 2);
            Assert.Equal(i, book.Add($"文书{i}", paper));
        }
        return book;
    }
}
