using System.Text;
using Gongkai.Content.Files;
using Gongkai.Content.Masking;
using Gongkai.Content.Sheets;
using Gongkai.Content.Tests.Cleaning;
using Gongkai.Content.Tests.Redaction;

namespace Gongkai.Content.Tests.Masking;

/// <summary>名单去标识化 by columns.</summary>
[Collection(LargeFiles.Name)]
public class TableMaskingTests
{
    private const string List = "序号,户主姓名,身份证号,家庭住址,出生日期,年龄,致贫原因,救助金额\r\n1,张小三,450221198503041234,柳江区拉堡镇基隆村5号,1985-03-04,41,因病,500\r\n2,\"李,四\",450221199001011235,柳江区进德镇,1990年1月1日,36岁,因残,-300\r\n";

    [Fact]
    [Requirement("R-SEC-06")]
    public void A_list_is_masked_column_by_column_as_its_heads_suggest()
    {
        var preview = TableMasking.Preview(Utf8(List), "名单.csv");
        Assert.Null(preview.Refusal);
        Assert.Equal(["1", "张某某", "450***********1234", "柳江区拉堡镇", "1985年", "40—49", "500"], preview.Rows[0]);
        Assert.Equal(["2", "李某某", "450***********1235", "柳江区进德镇", "1990年", "30—39", "-300"], preview.Rows[1]);
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public void Both_formats_come_in_and_go_out_without_what_was_dropped()
    {
        var columns = TableMasking.Preview(Utf8(List), "名单.csv").Suggested;
        using var sheet = new MemoryStream();
        Assert.Null(TableMasking.Write(Utf8(List), "名单.csv", columns, sheet, FileKind.Xlsx).Refusal);
        var laid = OfficeSamples.Laid(sheet.ToArray());
        Assert.Contains("张某某", laid);
        Assert.DoesNotContain("因病", laid);
        Assert.DoesNotContain("小三", laid);
        using var csv = new MemoryStream();
        sheet.Position = 0;
        Assert.Equal(2, TableMasking.Write(sheet, "名单.xlsx", [new(ColumnAct.Drop), .. Enumerable.Repeat(new ColumnMasking(ColumnAct.Keep), 6)], csv, FileKind.Csv).Rows);
        Assert.Equal("\ufeff户主姓名,身份证号,家庭住址,出生日期,年龄,救助金额\r\n张某某,450***********1234,柳江区拉堡镇,1985年,40—49,500\r\n李某某,450***********1235,柳江区进德镇,1990年,30—39,-300\r\n", Encoding.UTF8.GetString(csv.ToArray()));
    }

    [Fact]
    public void Hidden_rows_columns_and_sheets_of_a_workbook_do_not_reach_the_list()
    {
        var preview = TableMasking.Preview(OfficeSamples.Xlsx(), "a.xlsx");
        Assert.Equal(["姓名", "金额"], preview.Heads);
        Assert.DoesNotContain(preview.Rows.SelectMany(r => r), c => c.Contains('藏'));
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public void Rows_that_stay_unique_are_told()
    {
        var text = "姓名,性别,村\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"张{(char)('一' + i)}三,{(i % 2 == 0 ? "男" : "女")},基隆村\n"));
        var columns = TableMasking.Preview(Utf8(text), "a.csv").Suggested;
        Assert.Null(TableMasking.Write(Utf8(text), "a.csv", columns, new MemoryStream(), FileKind.Csv).Hint.Sentence);
        var kept = TableMasking.Write(Utf8(text), "a.csv", [new(ColumnAct.Keep) { Identifies = true }, columns[1], columns[2]], new MemoryStream(), FileKind.Csv).Hint;
        Assert.Equal((9, 9, 1), (kept.Rows, kept.Unique, kept.Smallest));
        Assert.Contains("每一行都独一无二", kept.Sentence);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("＝cmd", "'＝cmd")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("文字", "文字")]
    public void Nothing_that_goes_out_is_run_by_a_spreadsheet(string value, string written) => Assert.Equal(written, CsvRows.Neutral(value));

    [Fact]
    public void A_title_above_the_table_is_not_its_head_and_a_list_of_one_column_is_a_list()
    {
        Assert.Equal(["姓名", "电话"], TableMasking.Preview(Utf8("救助名单,\n（2026年）\n姓名,电话\n张三,13812345678\n"), "a.csv").Heads);
        var narrow = TableMasking.Preview(Utf8("姓名\n张三\n李四\n"), "a.csv");
        Assert.Equal(["姓名"], narrow.Heads);
        Assert.Equal(2, narrow.Rows.Count);
        Assert.Equal(8, TableMasking.Preview(Utf8("姓名\n" + string.Concat(Enumerable.Repeat("张三\n", 8))), "a.csv").Rows.Count);
    }

    [Fact]
    public void Lists_in_the_older_encoding_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("GB18030").GetBytes(List);
        Assert.Equal("张某某", TableMasking.Preview(new MemoryStream(bytes), "名单.csv").Rows[0][1]);
    }

    [Fact]
    public void What_is_no_table_is_refused_in_words()
    {
        Assert.Equal("TABLE-KIND", TableMasking.Preview(Utf8("文字"), "a.txt").Refusal!.Code);
        Assert.Equal("FILE-EMPTY", TableMasking.Preview(Utf8(""), "a.csv").Refusal!.Code);
        Assert.Equal("FILE-EXTENSION", TableMasking.Preview(OfficeSamples.Docx(), "a.xlsx").Refusal!.Code);
        var random = new Random(9);
        var whole = OfficeSamples.Xlsx().ToArray();
        for (var i = 0; i < 100; i++)
        {
            var broken = (byte[])whole.Clone();
            for (var n = 0; n < 4; n++) broken[random.Next(8, broken.Length)] = (byte)random.Next(256);
            Assert.NotNull(TableMasking.Preview(new MemoryStream(broken), "a.xlsx"));
        }
    }

    [Fact]
    public void A_long_list_takes_no_more_memory_than_its_rows()
    {
        using var input = new MemoryStream();
        using (var book = new XlsxWriter(input))
        {
            var sheet = book.Sheet("名单", new SheetLayout([10, 20], TitleRows: 0));
            sheet.Row([SheetCell.Of("姓名"), SheetCell.Of("身份证号")]);
            for (var i = 0; i < 20_000; i++) sheet.Row([SheetCell.Of("张小三"), SheetCell.Of($"4502211985030{i:00000}")]);
        }
        input.Position = 0;
        using var output = new MemoryStream();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(20_000, TableMasking.Write(input, "a.xlsx", TableMasking.Preview(input, "a.xlsx").Suggested, output, FileKind.Csv).Rows);
        Assert.True((GC.GetAllocatedBytesForCurrentThread() - before) / 20_000 < 8_000);
    }

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}
