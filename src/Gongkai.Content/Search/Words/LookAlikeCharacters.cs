using System.Collections.Frozen;

namespace Gongkai.Content.Search.Words;

/// <summary>形近字 that people mistake for each other when they write or choose a character.</summary>
public static class LookAlikeCharacters
{
    private static readonly FrozenDictionary<char, int> Group = Read(
        "己已巳 未末 土士 日曰目 戊戌戍成 人入八 天夭夫失 折拆析柝 拔拨 侯候 徒徙 募幕墓慕暮基 辨辩辫瓣 微徽 洒酒晒 晴睛清请情精 竞竟 祖租组阻姐粗 住往佳 治冶始 贷货 贫贪贯 "
        + "买卖实 处外 任仕 补朴扑 帐账胀 赔陪培 坐座 象像 历厉励 建健键 检捡俭险 淮准 裁载栽 撤撒 损捐 低底抵 副福幅富 贴帖沾 燥躁操 券卷 标际 殡滨 障彰 残浅 籍藉 蓄畜 淘陶 "
        + "汛讯迅 汽气 防妨房 宅完 拖施 技枝 校较 免兔 弛驰 荣荧莹 缓援 绥馁 续读 结洁 纪记 约药 织职识积 税锐 种钟 灌罐 溉概 涝捞 滑猾 坡波玻 壤攘 滴摘 幼幻");

    /// <summary>Whether the two are easily mistaken.</summary>
    public static bool Are(char one, char other) => Group.TryGetValue(one, out var a) && Group.TryGetValue(other, out var b) && a == b;

    private static FrozenDictionary<char, int> Read(string groups) =>
        groups.Split(' ').SelectMany((g, i) => g.Select(c => (Character: c, i))).DistinctBy(p => p.Character).ToFrozenDictionary(p => p.Character, p => p.i);
}
