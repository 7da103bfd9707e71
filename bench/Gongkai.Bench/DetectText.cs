using System.Globalization;
using System.Text;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Bench;

/// <summary>Seeded county prose with numbers of all kinds among it, and word lists from the same characters, so that most beginnings of words also stand in the text.</summary>
internal static class DetectText
{
    private const string Prose =
        "各乡镇人民政府，县直各有关单位：为深入贯彻落实党中央、国务院关于全面推进政务公开工作的决策部署，进一步规范我县政府信息公开工作，保障公民、法人和其他组织依法获取政府信息，提高政府工作的透明度，建设法治政府，充分发挥政府信息对人民群众生产、生活和经济社会活动的服务作用，结合我县实际，制定本实施方案。" +
        "行政机关公开政府信息，应当坚持以公开为常态、不公开为例外，遵循公正、公平、合法、便民的原则。县自然资源和规划局负责征地补偿安置公告的发布，县农业农村局负责惠农补贴资金发放情况的公示，县民政局负责最低生活保障、特困人员供养和临时救助信息的公开，县教育局负责义务教育招生入学政策的解读。" +
        "各单位主要负责同志要切实履行第一责任人职责，定期听取汇报，研究解决存在的困难和问题，配齐配强工作力量，落实工作经费，加强业务培训，严格保密审查，防止泄露国家秘密、商业秘密和个人隐私。对工作推进不力、敷衍塞责、造成严重后果的，依规依纪追究责任。本方案自印发之日起施行，由县人民政府办公室负责解释。" +
        "项目总投资三千二百万元，建设内容包括道路硬化、排水管网、路灯照明和绿化工程，工期十二个月，资金来源为中央预算内投资和县级财政配套。公示期间，如有异议，请以书面形式向县发展和改革局反映，反映情况应当客观真实，以单位名义反映的须加盖公章，以个人名义反映的须签署真实姓名并注明联系方式。";

    private static readonly string[] Numbers =
        ["2024年3月15日", "柳政办〔2018〕142号", "0772-7612345", "11450000/2018-00123", "2305-450222-04-01-123456", "3200.58万元", "45022219730214031X", "138****1234", "第十五条", "（一）", "12.5%", "8:00—12:00", "2018-00123", "545200", "www.example.gov.cn", "13877212345"];

    /// <summary>Text of about so many UTF-8 bytes, in lines of a paragraph each.</summary>
    public static string Of(int bytes, int seed)
    {
        var random = new Random(seed);
        string[] clauses = [.. Prose.Split('，', '。', '：', '、')];
        var text = new StringBuilder(bytes / 3 + 1000);
        while (text.Length * 2.8 < bytes)
        {
            for (var clause = random.Next(6, 20); clause > 0; clause--)
            {
                text.Append(clauses[random.Next(clauses.Length)]);
                if (random.Next(8) == 0) text.Append(Numbers[random.Next(Numbers.Length)]);
                text.Append(random.Next(4) == 0 ? '。' : '，');
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Made-up words of two to six characters; one in a thousand stands in the text.</summary>
    public static WordList Words(int count)
    {
        var random = new Random(count);
        string[] characters = [.. Prose.Where(c => c >= '一').Distinct().Select(c => c.ToString())];
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < count)
        {
            var word = words.Count % 1000 == 0
                ? Prose.Substring(random.Next(Prose.Length - 12), 6)
                : string.Concat(Enumerable.Range(0, random.Next(3, 7)).Select(_ => characters[random.Next(characters.Length)]));
            if (!word.Any(c => c < '一')) words.Add(word);
        }
        return new("bench", "bench", "bench", "bench", [.. words.Select(w => new WordEntry(w, WordKind.Sensitive))]);
    }

    public static string Rate(double bytes, TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,9:F1} ms {bytes / 1e6 / time.TotalSeconds,9:F1} MB/s");
}
