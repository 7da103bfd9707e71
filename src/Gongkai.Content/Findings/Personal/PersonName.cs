using System.Buffers;
using System.Collections.Frozen;

namespace Gongkai.Content.Findings.Personal;

/// <summary>Chinese names of persons, guessed conservatively: a surname and one or two characters that stand alone beside something personal.</summary>
internal static class PersonName
{
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤蓝农甘欧蒙韶容玉植庞冼凌翁阮柯翟齐康伍骆牛常温柴尤俞安施邢岑包倪樊童颜鲁葛申聂章詹耿焦关柳邬麦仇祝管辛宁殷盘闭劳滕桂班盆粟吉祁游兰封霍卓路洪鄢梅盛左解涂全艾项纪查练伏师佘单谷饶窦屈裴符费卜苗简车米季华成阳邝区陀仫";

    private static readonly string[] Compound = ["欧阳", "司马", "上官", "诸葛", "司徒", "东方", "令狐", "皇甫", "慕容", "公孙", "夏侯", "尉迟", "长孙", "端木"];

    // Words that begin like a name. Left out of names although a person could bear one: a false alarm at every 高度 helps nobody.
    private static readonly FrozenSet<string> Words = new[]
    {
        "关爱", "高新区", "安全", "安排", "安置", "安装", "白天", "包括", "包含", "常见", "常住", "成立", "成员", "程序", "程度", "单位", "单独", "单元", "党员", "方案", "方便", "方法", "方面", "方式", "封闭", "符合", "费用", "高度",
        "高中", "高校", "高龄", "关于", "关系", "管理", "管辖", "规定", "国家", "何时", "何种", "华侨", "黄牌", "吉林", "纪委", "纪检", "季度", "简称", "简易", "江西", "江苏", "教育", "解决", "解释", "金额",
        "金融", "经济", "康复", "孔子", "雷电", "林业", "林地", "林场", "路口", "路段", "马上", "毛病", "米粉", "农业", "农村", "农民", "农户", "农田", "欧元", "盘活", "平方", "齐全", "钱款", "秦皇岛", "区域", "区县",
        "全部", "全县", "全市", "全国", "全面", "全体", "全区", "任务", "任何", "任职", "容易", "申请", "申请人", "申报", "申诉", "盛大", "师傅", "师生", "施工", "施行", "石油", "石材", "史料", "双方", "宋体", "苏州",
        "孙子", "孙女", "田地", "田间", "万元", "万人", "汪洋", "温度", "文件", "武汉", "武装", "武宣", "夏季", "向上", "向社会", "项目", "谢谢", "许可", "许可证", "严格", "严禁", "严重", "阳性", "殷切", "游客", "游泳",
        "于是", "余额", "余人", "玉林", "玉米", "查询", "查看", "查处", "章程", "章节", "张贴", "张榜", "招标", "郑重", "中国", "钟头", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周边", "周期", "周末", "周岁", "周年",
        "周围", "祝贺", "卓越", "左右", "左侧", "柳州", "柳城", "柳江", "柳北", "柳南", "桂林", "桂平", "宁波", "宁夏", "贺州", "梁山", "广西", "广东", "贵州", "连续", "梅毒", "艾滋", "艾滋病", "兰州", "龙岩", "路线",
        "乐业", "凌晨", "罗甸", "罗城", "洪水", "洪涝", "江河", "毛重", "练习", "范围", "范本", "莫名", "蓝天", "金色", "高速", "高级", "高等", "高血压", "白血病", "白内障", "关键", "关注", "关心", "常委", "常务", "常规", "常年",
        "成本", "成效", "车辆", "车牌", "车主", "车间", "车站", "程控", "余款", "包装", "师资", "班级", "班主任", "班组", "解放", "简介", "封面", "符号", "华南", "童年", "康养", "辛苦", "季节", "温馨", "温泉", "武术",
        "申领", "申办", "任期", "任教", "任命", "施肥", "于今", "于此", "方可", "方向", "方位", "余家", "余户", "余名", "何人", "何地", "许多", "常常", "曾经", "曾用名", "安居", "安徽", "安保", "江边",
        "金属", "高考", "高管", "高层", "高危", "高风险", "高标准", "高质量", "高素质", "白色", "黄色", "蓝色", "蓝本", "石头", "林木", "林区", "林权", "林下", "田园", "桃子", "马路",
        "牛羊", "牛奶", "毛利", "钱物", "游览", "路灯", "路径", "向前", "向下", "全民", "全程", "全年", "全额", "全文", "全权", "全日制", "全省", "全村", "全镇", "全乡", "全校", "全家", "左边", "解除", "涂改", "关闭", "关于做好",
        "符合条件", "盘点", "区内", "区政府", "区级", "区委", "米以上", "米以内", "单价", "单人", "单身", "单项", "费率", "万亩", "万户", "万里", "史志", "严厉", "严肃", "陶瓷", "汤圆", "纪念", "纪律", "纪要", "简单", "简历", "简章",
        "管委会", "管控", "管护", "章鱼", "祝愿", "项下", "班车", "班子", "柴油", "柴火", "温室", "温饱", "施救", "施策", "施工方", "成年", "成年人", "成绩", "成交", "成人", "成都", "车票", "车库", "车位", "华人", "甘肃", "甘蔗",
        "齐心", "齐抓", "向日葵", "师范", "师德", "童工", "童装", "农历", "农资", "农机", "农商行", "农行", "农信社", "黄土", "白酒", "白糖", "马铃薯", "马蹄", "龙眼", "龙头", "江水", "江湖",
        "石料", "石膏", "夏天", "夏粮", "雷雨", "雷击", "毛竹", "苏木", "金融办", "任意", "温暖", "钟山", "路基", "路面", "路网", "阳朔", "阳台", "安监", "安监局", "包干", "包保", "常态", "常用", "查阅", "查封", "查明", "查验",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly bool[] Begins = Table();

    private static readonly SearchValues<char> Single = SearchValues.Create(Surnames);

    /// <summary>Characters that may stand directly before or after a name without being part of it.</summary>
    private const string RolesBefore = "民人志生者友工女子名主员象长母父亲妻夫儿婴童孩孙妹弟姐哥户为是和与及给由系对将姓被告";
    private const string VerbsAfter = "患因系为是的同先女小老师在于家被于从自等由以已又男有及与和向由经住应曾称今现属一该确受瘫病残去死溺伤遭住家等诊获领荣考参走";

    public static bool MayBegin(char c) => Begins[c];

    /// <summary>Whether a stretch of characters is a name: 2 to 4 ideographs, no word, nothing masked.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 4 || !Begins[word[0]]) return false;
        foreach (var c in word)
            if (!Nearby.Ideograph(c) || c is '某' or '等' or '的' or '市' or '县' or '镇' or '村' or '局' or '号' or '元' or '年' or '月' or '日')
                return false;
        var compound = IsCompound(word);
        // 公 and 长 begin a name only as 公孙 and 长孙: 公布 is no person.
        return word.Length <= (compound ? 4 : 3) && (compound ? word.Length > 2 : Single.Contains(word[0])) && !IsWord(word);
    }

    /// <summary>Whether a name ends right before a place, over closing marks and the likes of “联系电话：”.</summary>
    public static bool EndsBefore(ReadOnlySpan<char> before)
    {
        while (before.Length > 0 && !Nearby.Ideograph(before[^1]) && before[^1] is not '\n') before = before[..^1];
        var start = before.Length;
        while (start > 0 && Nearby.Ideograph(before[start - 1]) && before.Length - start <= 6) start--;
        var word = before[start..];
        return Is(word) || word.Length is 4 or 5 && word[^2..] is "同志" or "先生" or "女士" or "老师" or "医生" && Is(word[..^2]);
    }

    /// <summary>Whether a name stands somewhere in a stretch of a sentence, alone between marks or after a word for a person.</summary>
    public static bool StandsIn(ReadOnlySpan<char> words)
    {
        for (var i = 0; i + 2 <= words.Length; i++)
        {
            if (!Begins[words[i]] || i > 0 && Nearby.Ideograph(words[i - 1]) && !RolesBefore.Contains(words[i - 1])) continue;
            for (var length = Math.Min(4, words.Length - i); length >= 2; length--)
                if (Is(words.Slice(i, length)) && (i + length == words.Length || !Nearby.Ideograph(words[i + length]) || VerbsAfter.Contains(words[i + length])))
                    return true;
        }
        return false;
    }

    /// <summary>The place after the name that begins at a place, followed by a mark or a verb; 0 when none does.</summary>
    public static int At(ScanText text, int start)
    {
        for (var length = 4; length >= 2; length--)
        {
            var after = text[start + length];
            if (start + length <= text.Length && Is(text.Slice(start, start + length)) && (!Nearby.Ideograph(after) || VerbsAfter.Contains(after))) return start + length;
        }
        return 0;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        return words.Contains(word) || words.Contains(word[..2]);
    }

    private static bool IsCompound(ReadOnlySpan<char> word)
    {
        foreach (var surname in Compound)
            if (word.StartsWith(surname))
                return true;
        return false;
    }

    private static bool[] Table()
    {
        var table = new bool[char.MaxValue + 1];
        foreach (var c in Surnames) table[c] = true;
        foreach (var surname in Compound) table[surname[0]] = true;
        return table;
    }
}
