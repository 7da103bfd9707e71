using Gongkai.Content.Files;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Reading;

/// <summary>What is said of each finding, and what to do about it. A finding that occurs many times is said once, with its number.</summary>
internal static class FileSentences
{
    private static readonly Dictionary<string, (string Message, string? Suggestion)> Table = new()
    {
        [FileFindings.Comments.Code] = ("文件中有 {0} 处批注，公开后任何人都能看到。", "在“审阅”中删除所有批注后重新上传。"),
        [FileFindings.TrackedChanges.Code] = ("文件中有 {0} 处修订痕迹，删改前的文字还在文件里。", "在“审阅”中接受或者拒绝所有修订后重新上传。"),
        [FileFindings.HiddenText.Code] = ("文件中有 {0} 处看不见的文字（隐藏、白色、极小或者移出页面）。", "删除或者显示这些文字后重新上传。"),
        [FileFindings.HiddenSheet.Code] = ("工作簿中有 {0} 张隐藏的工作表，其中有内容。", "取消隐藏并删除不公开的工作表后重新上传。"),
        [FileFindings.HiddenRows.Code] = ("工作表中有 {0} 行被隐藏或者被筛选掉，内容还在文件里。", "取消筛选和隐藏，删除不公开的行后重新上传。"),
        [FileFindings.HiddenColumns.Code] = ("工作表的隐藏列中有 {0} 个单元格有内容。", "取消隐藏，删除不公开的列后重新上传。"),
        [FileFindings.PivotCache.Code] = ("数据透视表的缓存里保存着 {0} 个源数据值，即使工作表已经删除。", "把透视表复制为“值”，删除透视表后重新上传。"),
        [FileFindings.CoveredText.Code] = ("有 {0} 处文字只是被色块或者图片盖住，复制即可看到。", "在原文件中删除这些文字，重新生成 PDF。"),
        [FileFindings.HiddenLayer.Code] = ("文件有 {0} 处内容在默认不显示的图层里。", "删除隐藏图层后重新生成 PDF。"),
        [FileFindings.Embedded.Code] = ("文件里嵌入了 {0} 个其他文件或者对象，其内容没有检查。", "删除嵌入的对象，或者转为图片、单独上传。"),
        [FileFindings.Connection.Code] = ("文件中有 {0} 个数据连接，会暴露内部服务器和数据库的名称。", "在“数据 → 查询和连接”中删除全部连接。"),
        [FileFindings.OutsideData.Code] = ("文件中存有从其他工作簿取来的 {0} 个数据。", "在“数据 → 编辑链接”中断开链接后重新上传。"),
        [FileFindings.ExternalLink.Code] = ("文件有 {0} 处引用外部的模板、图片或对象，打开时会访问外部地址。", "断开链接、另存后重新上传。"),
        [FileFindings.Script.Code] = ("文件中有 {0} 处脚本或者自动执行的动作。", "去掉脚本和动作后重新生成文件。"),
        [FileFindings.CustomXml.Code] = ("文件中有 {0} 个自定义数据部件，公开时会去除。", null),
        [FileFindings.Metadata.Code] = ("文档属性里有作者、单位等 {0} 项信息，公开时会去除。", null),
        [FileFindings.ImageMetadata.Code] = ("图片里有设备、日期等 {0} 项拍摄或制作信息，公开时会去除。", null),
        [FileFindings.Gps.Code] = ("图片里记录了拍摄地点，公开时会去除。", null),
        [FileFindings.EarlierVersion.Code] = ("PDF 经过 {0} 次追加保存，早期版本的内容可能还在文件里。", "用“打印为 PDF”或者“另存为优化的 PDF”重新生成。"),
        [FileFindings.Signature.Code] = ("文件带有 {0} 个电子签名，改动后签名失效。", "确认签名信息可以公开。"),
        [FileFindings.DirectionControls.Code] = ("文字中有 {0} 个改变显示方向的控制符，看到的顺序可能与实际不同。", "删除这些控制符。"),
        [FileFindings.DamagedNumber.Code] = ("有 {0} 个长数字以科学计数法或者数值保存，第 15 位以后已经失真，无法按原值检查。", "按原始资料核对；身份证号、账号等应当删除或者按文本录入。"),
        [FileFindings.Scan.Code] = ("有 {0} 页是图片，文字无法检查，请人工核对。", "能够取得原文件的，请上传由原文件直接生成的 PDF。"),
        [FileFindings.Picture.Code] = ("文件含有 {0} 张图片，图片中的文字无法检查，请人工核对。", null),
        [FileFindings.Empty.Code] = ("文件是空的，或者其中没有能够读出的内容。", "请在本机打开确认后重新上传。"),
        [FileFindings.Unknown.Code] = (FileRefusals.Unknown.Sentence, null),
        [FileFindings.Broken.Code] = (FileRefusals.Broken.Sentence, null),
        [FileFindings.Encrypted.Code] = (FileRefusals.Encrypted.Sentence, null),
        [FileFindings.TooLarge.Code] = ("文件的内容超过可以检查的上限，后面的部分没有检查。", "请拆分后重新上传。"),
        [FileFindings.TooHard.Code] = ("文件的结构过于复杂，在限定的时间内无法检查完。", "请在本机打开、另存后重新上传；仍然不行的，请拆分。"),
        [FileFindings.Bomb.Code] = (FileRefusals.Bomb.Sentence, null),
        [FileFindings.Encoding.Code] = ("文本的编码有错误，有些字节不是文字，无法完整检查。", "用记事本打开，另存为 UTF-8 编码后重新上传。"),
        [FileFindings.UnmappedFont.Code] = ("有 {0} 页的文字看得见却取不出来（字体没有正确的编码对照），无法检查。", "请用原文件重新生成 PDF，并允许复制文字。"),
        [FileFindings.Polyglot.Code] = ("文件的开头、结尾或者中间夹带了不属于它的内容，无法检查。", "请在本机打开、另存后重新上传。"),
        [FileFindings.Legacy.Code] = ("这是旧格式或者暂不支持检查的格式，无法检查其内容。", "请另存为 docx、xlsx 或者 pdf 后重新上传。"),
        [FileFindings.Program.Code] = (FileRefusals.Executable.Sentence, null),
        [FileFindings.Macro.Code] = (FileRefusals.Macro.Sentence, null),
        [FileFindings.Archive.Code] = (FileRefusals.Archive.Sentence, null),
    };

    /// <summary>The finding about a file, its kind having been met a number of times, first at a place.</summary>
    public static ContentFinding Say(FindingKind kind, int times, string? where)
    {
        var (message, suggestion) = Table[kind.Code];
        return new ContentFinding(kind, 0, 0, "", string.Format(message, times), suggestion) { Where = where };
    }
}
