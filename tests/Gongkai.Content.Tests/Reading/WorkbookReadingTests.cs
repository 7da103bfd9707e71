using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Gongkai.Content.Files;
using Gongkai.Content.Reading;
using Gongkai.Content.Sheets;
using Gongkai.Content.Tests.Files;

namespace Gongkai.Content.Tests.Reading;

public sealed class WorkbookReadingTests
{
    private static FileReading Book(string sheet, string styles = "", string state = "", string strings = "", params (string Name, byte[] Bytes)[] more) =>
        Readings.Read(Containers.Zip(Parts(sheet, styles, state, strings, more)).ToArray(), "a.xlsx");

    internal static (string, byte[])[] Parts(string sheet, string styles = "", string state = "", string strings = "", params (string Name, byte[] Bytes)[] more) =>
    [
        Part("[Content_Types].xml", "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"),
        Part("xl/workbook.xml", $"<workbook xmlns:r='r'><sheets><sheet name='名单' sheetId='1' {state} r:id='rId1'/></sheets></workbook>"),
        Part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"),
        Part("xl/worksheets/sheet1.xml", $"<worksheet>{sheet}</worksheet>"),
        Part("xl/styles.xml", $"<styleSheet>{styles}</styleSheet>"),
        Part("xl/sharedStrings.xml", $"<sst>{strings}</sst>"),
        .. more,
    ];

    private static (string, byte[]) Part(string name, string xml) => (name, Encoding.UTF8.GetBytes(xml));

    private static string Text(string at, string text, string more = "") => $"<c r='{at}' t='inlineStr' {more}><is><t>{text}</t></is></c>";

    private static string Row(int number, string cells, string more = "") => $"<row r='{number}' {more}>{cells}</row>";

    private static string Data(params string[] rows) => $"<sheetData>{string.Concat(rows)}</sheetData>";

    [Fact]
    public void Cells_are_read_with_sheet_place_and_head()
    {
        using var stream = new MemoryStream();
        using (var book = new XlsxWriter(stream))
        {
            var sheet = book.Sheet("名单", new SheetLayout([10, 10, 20]) { TitleRows = 1, HeaderRows = 1 });
            sheet.Row([SheetCell.Of("救助对象名单", SheetStyle.Title, across: 3)]);
            sheet.Row([SheetCell.Of("序号", SheetStyle.Header), SheetCell.Of("姓名", SheetStyle.Header), SheetCell.Of("身份证号", SheetStyle.Header)]);
            sheet.Row([SheetCell.Of(1m), SheetCell.Of("张三"), SheetCell.Of("450202199001010011")]);
        }
        var reading = Readings.Read(stream.ToArray(), "名单.xlsx");
        Assert.Equal(FileKind.Xlsx, reading.Kind);
        Assert.Equal("工作表“名单”C3", reading.Part("450202199001010011").Where);
        Assert.Equal("身份证号", reading.Part("450202199001010011").Column);
        Assert.Equal("姓名", reading.Part("张三").Column);
        reading.FindsNothingThatBlocks();
    }

    [Fact]
    public void A_workbook_made_by_the_library_with_shared_strings_is_read()
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(new SharedStringItem(new Run(new DocumentFormat.OpenXml.Spreadsheet.Text("张")), new Run(new DocumentFormat.OpenXml.Spreadsheet.Text("三"))));
            sheet.Worksheet = new Worksheet(new SheetData(new Row(new Cell { CellReference = "A1", DataType = CellValues.SharedString, CellValue = new CellValue("0") }) { RowIndex = 1 }));
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Name = "表", SheetId = 1, Id = book.GetIdOfPart(sheet), State = SheetStateValues.VeryHidden }));
        }
        var reading = Readings.Read(stream.ToArray(), "a.xlsx");
        Assert.Equal("工作表“表”A1", reading.Part("张三").Where);
        reading.Finds("FILE-HIDDEN-SHEET");
    }

    [Theory]
    [InlineData("state='hidden'")]
    [InlineData("state='veryHidden'")]
    [Requirement("R-SEC-03")]
    public void A_hidden_sheet_with_text_blocks(string state)
    {
        var reading = Book(Data(Row(1, Text("A1", "藏着的"))), state: state);
        Assert.Contains(reading.Findings, f => f.Code == "FILE-HIDDEN-SHEET" && f.Blocks && f.Where == "工作表“名单”");
        Assert.Equal(TextPartKind.Hidden, reading.Part("藏着的").Kind);
        Assert.False(Book(Data(), state: state).Has("FILE-HIDDEN-SHEET"));
    }

    [Theory]
    [InlineData("", "hidden='1'", "FILE-HIDDEN-ROWS")]
    [InlineData("", "ht='0' customHeight='1'", "FILE-HIDDEN-ROWS")]
    [InlineData("<sheetFormatPr zeroHeight='1'/>", "", "FILE-HIDDEN-ROWS")]
    [InlineData("<cols><col min='1' max='2' hidden='1' width='9'/></cols>", "", "FILE-HIDDEN-COLUMNS")]
    [InlineData("<cols><col min='1' max='2' width='0'/></cols>", "", "FILE-HIDDEN-COLUMNS")]
    public void Hidden_rows_and_columns_block(string before, string row, string code)
    {
        var reading = Book(before + Data(Row(2, Text("B2", "藏着的"), row)));
        reading.Finds(code);
        Assert.Equal(TextPartKind.Hidden, reading.Part("藏着的").Kind);
    }

    [Theory]
    [InlineData("<numFmts><numFmt numFmtId='200' formatCode=';;;'/></numFmts><fonts><font/></fonts><fills><fill/></fills><cellXfs><xf/><xf numFmtId='200'/></cellXfs>", true)]
    [InlineData("<fonts><font/><font><color rgb='FFFFFFFF'/></font></fonts><fills><fill><patternFill patternType='none'/></fill></fills><cellXfs><xf/><xf fontId='1'/></cellXfs>", true)]
    [InlineData("<fonts><font/><font><color rgb='FFFFFFFF'/></font></fonts><fills><fill/><fill><patternFill patternType='solid'><fgColor rgb='FF003366'/></patternFill></fill></fills><cellXfs><xf/><xf fontId='1' fillId='1'/></cellXfs>", false)]
    public void Formats_that_show_nothing_hide(string styles, bool hidden)
    {
        var reading = Book(Data(Row(1, Text("A1", "藏着的", "s='1'"))), styles);
        Assert.Equal(hidden, reading.Has("FILE-HIDDEN-TEXT"));
        Assert.Equal(hidden ? TextPartKind.Hidden : TextPartKind.Visible, reading.Part("藏着的").Kind);
    }

    [Theory]
    [InlineData("138001380001", "138001380001", false)]
    [InlineData("450202199001011", "450202199001011", false)]
    [InlineData("4.50202199001011E+17", "450202199001011000", true)]
    [InlineData("450202199001010011", "450202199001010011", true)]
    [InlineData("6.22848E+14", "622848000000000", false)]
    [InlineData("0.5", "0.5", false)]
    public void Long_numbers_come_out_as_they_stand_and_damage_is_told(string stored, string read, bool damaged)
    {
        var reading = Book(Data(Row(1, $"<c r='A1'><v>{stored}</v></c>")));
        reading.Part(read);
        Assert.Equal(damaged, reading.Has("FILE-DAMAGED-NUMBER"));
    }

    [Fact]
    public void A_day_is_read_as_a_day() =>
        Book(Data(Row(1, "<c r='A1' s='1'><v>32874</v></c>")), "<cellXfs><xf/><xf numFmtId='14'/></cellXfs>").Part("1990-01-01");

    [Fact]
    public void What_a_pivot_table_keeps_blocks_unless_a_sheet_shows_it()
    {
        var cache = Part("xl/pivotCache/pivotCacheDefinition1.xml", "<d><cacheField name='姓名'><sharedItems><s v='张三'/><s v='李四'/></sharedItems></cacheField></d>");
        var reading = Book(Data(Row(1, Text("A1", "张三"))), more: cache);
        Assert.Contains(reading.Findings, f => f.Code == "FILE-PIVOT-CACHE" && f.Blocks);
        Assert.Equal("姓名", reading.Part("李四").Column);
        Assert.False(Book(Data(Row(1, Text("A1", "张三") + Text("B1", "李四"))), more: cache).Has("FILE-PIVOT-CACHE"));
    }

    [Fact]
    public void Comments_names_connections_and_data_of_other_files_are_read()
    {
        var reading = Book(Data(Row(1, "<c r='A1' t='str'><f>[1]Sheet1!A1</f><v>外部值</v></c>")), more:
        [
            Part("xl/comments1.xml", "<comments><authors><author>李科长</author></authors><commentList><comment ref='B3'><text><r><t>待核</t></r></text></comment></commentList></comments>"),
            Part("xl/threadedComments/threadedComment1.xml", "<T><threadedComment ref='C4'><text>再议</text></threadedComment></T>"),
            Part("xl/connections.xml", "<connections><connection name='库'><dbPr connection='Server=10.1.2.3;Uid=sa'/></connection></connections>"),
            Part("xl/externalLinks/externalLink1.xml", "<e><externalBook><sheetNames><sheetName val='底账'/></sheetNames><cell><v>内部数</v></cell></externalBook></e>"),
            Part("xl/embeddings/oleObject1.bin", "x"),
        ]);
        reading.Finds("FILE-COMMENTS", "FILE-CONNECTION", "FILE-OUTSIDE-DATA", "FILE-EMBEDDED");
        Assert.Equal("B3批注", reading.Part("待核").Where);
        Assert.Equal("C4批注", reading.Part("再议").Where);
        Assert.Equal(TextPartKind.Hidden, reading.Part("Server=10.1.2.3").Kind);
        Assert.Equal(TextPartKind.Hidden, reading.Part("内部数").Kind);
        reading.Part("底账");
    }

    [Fact]
    public void A_sheet_missing_from_the_list_of_sheets_is_read_as_hidden() =>
        Assert.Equal(TextPartKind.Hidden, Book(Data(), more: Part("xl/worksheets/sheet9.xml", "<worksheet>" + Data(Row(1, Text("A1", "漏网"))) + "</worksheet>")).Part("漏网").Kind);

    [Fact]
    public void Heads_in_two_storeys_are_both_known()
    {
        var reading = Book(Data(Row(1, Text("A1", "姓名") + Text("B1", "联系方式")), Row(2, Text("B2", "电话") + Text("C2", "住址")), Row(3, Text("A3", "张三") + Text("B3", "13800138000") + Text("C3", "南街1号"))));
        Assert.Equal("姓名", reading.Part("张三").Column);
        Assert.Equal("电话", reading.Part("13800138000").Column);
        Assert.Equal("住址", reading.Part("南街1号").Column);
    }
}
