using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Publishing.Exchange;

/// <summary>Why a package is not made or not taken. Each says that nothing was changed, or what to do.</summary>
public static class ExchangeRefusals
{
    private const string Basis = "R-SEC-09";

    public static Refusal OtherSite(string theirs, string ours) =>
        new("EXCHANGE-SITE", $"交换包来自站点“{theirs}”，本平台的站点代码是“{ours}”，没有导入。", Basis);

    public static Refusal WrongSide(ExchangeSide ours) => new("EXCHANGE-SIDE", ours == ExchangeSide.Inner
        ? "本平台是内网导出方，不能导入交换包；交换只有从内网到外网一个方向。"
        : "本平台是外网导入方，不能导出交换包；交换只有从内网到外网一个方向。", Basis);

    public static Refusal Repeated(int number) =>
        new("EXCHANGE-REPEATED", $"第 {number} 号交换包已经导入过，没有改动任何内容。", Basis);

    public static Refusal Passed(int number, int done) =>
        new("EXCHANGE-PASSED", $"第 {number} 号交换包不能导入：外网已经导入到第 {done} 号，没有改动任何内容。", Basis);

    public static Refusal Gap(int number, int done) =>
        new("EXCHANGE-GAP", $"外网已经导入到第 {done} 号，应当导入第 {done + 1} 号，这是第 {number} 号。请先导入缺少的交换包；找不到的，请在内网用 --full 导出全量包。", Basis);

    public static Refusal OtherRow(int number) =>
        new("EXCHANGE-PREVIOUS", $"第 {number} 号交换包与外网最后导入的交换包不相衔接，没有导入。请在内网用 --full 导出全量包。", Basis);

    /// <summary>Two exports at the same time: the second begins anew.</summary>
    public static Refusal NotNext(int number) =>
        new("EXCHANGE-NUMBER", $"第 {number} 号交换包已经由另一次操作完成，本次没有保存，请重新运行。", Basis);
}
