namespace Gongkai.Bench.Corpus;

/// <summary>Sixty agencies and nineteen years, each pair as often as a county would have it, so that every document number stands once.</summary>
internal sealed class Offices
{
    public const int FirstYear = 2008, Years = 19;

    private static readonly string[] Bureaus =
    [
        "发展和改革局", "教育局", "科学技术局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局", "人力资源和社会保障局", "自然资源局", "生态环境局", "住房和城乡建设局", "交通运输局",
        "水利局", "农业农村局", "商务局", "文化和旅游局", "卫生健康局", "退役军人事务局", "应急管理局", "审计局", "市场监督管理局", "统计局", "医疗保障局", "林业局", "乡村振兴局", "行政审批局",
        "城市管理局", "信访局", "机关事务局", "大数据发展局", "投资促进局", "税务局", "气象局", "档案局", "供销社", "残疾人联合会", "公共资源交易中心",
    ];

    private static readonly string[] Towns =
    [
        "城关镇", "东河镇", "西山镇", "南岭镇", "北塘镇", "大桥镇", "石门镇", "龙泉镇", "白沙镇", "新圩镇", "清水乡", "双溪乡", "云岭乡", "红星乡", "平安乡", "长塘乡", "高峰乡", "凤凰乡", "金鸡乡", "永乐乡",
    ];

    private readonly (int Issuer, int Year, int Ordinal, int Share)[] _turns;

    public Offices(ulong seed)
    {
        var turns = new List<(int, int, int, int)>();
        for (var issuer = 0; issuer < Issuers.Length; issuer++)
            for (var year = 0; year < Years; year++)
            {
                // The office writes most, a bureau more than a township, and every year a little more than the one before.
                var share = (issuer < 2 ? 12 : issuer < 40 ? 4 : 2) * (year + 6) / 12 + 1;
                for (var i = 0; i < share; i++) turns.Add((issuer, FirstYear + year, i, share));
            }
        var dice = new Dice(seed ^ 0xC0FFEE);
        for (var i = turns.Count - 1; i > 0; i--)
        {
            var j = dice.Below(i + 1);
            (turns[i], turns[j]) = (turns[j], turns[i]);
        }
        _turns = [.. turns];
    }

    public static (string Name, string Code)[] Issuers { get; } =
    [
        ("示范县人民政府", "示政"), ("示范县人民政府办公室", "示政办"),
        .. Bureaus.Select(b => ("示范县" + b, "示" + b[..2])),
        .. Towns.Select(t => ($"示范县{t}人民政府", t[..2] + "政")),
    ];

    /// <summary>Whose turn the document with this number is.</summary>
    public (int Issuer, int Year, long Serial) Of(long number)
    {
        var (issuer, year, ordinal, share) = _turns[number % _turns.Length];
        return (issuer, year, number / _turns.Length * share + ordinal + 1);
    }
}
