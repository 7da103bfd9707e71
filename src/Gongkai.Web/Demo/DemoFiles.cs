using Gongkai.Content.Documents;
using Gongkai.Content.Html;
using Gongkai.Content.Sheets;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Files;

namespace Gongkai.Web.Demo;

/// <summary>Attachments of the demonstration's texts: a wide table and a form, made on the spot. All figures are invented.</summary>
internal sealed class DemoFiles(FileStore files)
{
    private static readonly string[] Funds = ["一般公共服务支出", "公共安全支出", "教育支出", "科学技术支出", "文化旅游体育与传媒支出", "社会保障和就业支出", "卫生健康支出", "节能环保支出", "城乡社区支出", "农林水支出", "交通运输支出", "住房保障支出"];

    /// <summary>财政: nine columns of money, wider than a telephone.</summary>
    public PublicationFile Budget { get; private set; } = null!;

    /// <summary>民政: the form people fill in.</summary>
    public PublicationFile Application { get; private set; } = null!;

    public async Task<DemoFiles> CreateAsync()
    {
        Budget = await KeepAsync("示范县本级一般公共预算支出调整表.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Table());
        Application = await KeepAsync("城乡居民最低生活保障申请表.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Form());
        return this;
    }

    private async Task<PublicationFile> KeepAsync(string name, string type, byte[] content)
    {
        var stored = await files.PutAsync(content);
        return new(stored.Hash, name, stored.Size, type);
    }

    private static byte[] Table()
    {
        using var output = new MemoryStream();
        using (var book = new XlsxWriter(output))
        using (var sheet = book.Sheet("支出调整", new SheetLayout([6, 30, 14, 14, 14, 14, 14, 14, 24])))
        {
            sheet.Row([SheetCell.Of("示范县本级一般公共预算支出调整表（单位：万元）", SheetStyle.Title, across: 9)]);
            sheet.Row([.. new[] { "序号", "科目", "年初预算", "上级专项", "上年结转", "本次调增", "本次调减", "调整后预算", "说明" }.Select(h => SheetCell.Of(h, SheetStyle.Header))]);
            for (var i = 0; i < Funds.Length; i++)
            {
                var (first, more, less) = (1200m + 437.5m * i, i % 3 == 0 ? 86.4m : 0m, i % 4 == 1 ? 52.3m : 0m);
                sheet.Row([SheetCell.Of(i + 1m), SheetCell.Of(Funds[i]), Money(first), Money(60.25m * i), Money(33.1m), Money(more), Money(less), Money(first + 60.25m * i + 33.1m + more - less), SheetCell.Of(more > 0 ? "落实年度重点工作" : less > 0 ? "压减一般性支出" : "不作调整")]);
            }
        }
        return output.ToArray();
    }

    private static SheetCell Money(decimal value) => SheetCell.Of(value, SheetStyle.Decimal);

    private static byte[] Form() => OfficialDocx.ToBytes(new OfficialDocument
    {
        Mark = ["示范县民政局"],
        Title = "城乡居民最低生活保障申请表",
        Body = SafeHtml.Clean("""
            <p>填写说明：由申请人或者受委托的村（居）民委员会填写，一式两份。</p>
            <table><thead><tr><th>项目</th><th>填写内容</th><th>项目</th><th>填写内容</th></tr></thead>
            <tbody><tr><td>申请人姓名</td><td></td><td>家庭人口数</td><td></td></tr>
            <tr><td>户籍所在地</td><td></td><td>现住地址</td><td></td></tr>
            <tr><td>上月家庭收入</td><td></td><td>申请原因</td><td></td></tr></tbody></table>
            <p>本人承诺填写内容真实，同意核对家庭经济状况。</p>
            """),
    });
}
