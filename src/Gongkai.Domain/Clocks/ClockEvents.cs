namespace Gongkai.Domain.Clocks;

/// <summary>Types of evidence (see <see cref="ClockEvent"/>).</summary>
public static class ClockEvents
{
    /// <summary>补正告知 delivered (条例第三十条)</summary>
    public const string CorrectionNoticed = "correction-noticed";

    /// <summary>收到补正后的申请: restarts (W6)</summary>
    public const string CorrectionReceived = "correction-received";

    /// <summary>书面征求第三方意见 (条例第三十二条)</summary>
    public const string ThirdPartyConsulted = "third-party-consulted";

    /// <summary>收到第三方意见</summary>
    public const string ThirdPartyReplied = "third-party-replied";

    /// <summary>征求其他机关意见 (条例第三十四条)</summary>
    public const string AgencyConsulted = "agency-consulted";

    /// <summary>收到其他机关意见</summary>
    public const string AgencyReplied = "agency-replied";

    /// <summary>延期告知, with days (条例第三十三条第二款)</summary>
    public const string Extended = "extended";

    /// <summary>收费告知 received by the applicant (国办函〔2020〕109号)</summary>
    public const string FeeNoticed = "fee-noticed";

    /// <summary>足额缴费: restarts (W6)</summary>
    public const string FeePaid = "fee-paid";

    /// <summary>信息再次变更: a new clock for active disclosure (条例第二十六条)</summary>
    public const string Changed = "changed";

    /// <summary>All that can happen to an application's reply clock.</summary>
    public static IReadOnlyList<string> OfReply { get; } =
        [CorrectionNoticed, CorrectionReceived, ThirdPartyConsulted, ThirdPartyReplied, AgencyConsulted, AgencyReplied, Extended, FeeNoticed, FeePaid];

    /// <summary>Every type known.</summary>
    public static IReadOnlyList<string> All { get; } = [.. OfReply, Changed];
}

/// <summary>How an application came in; decides the receipt date (条例第三十一条).</summary>
public static class ReceiptChannels
{
    /// <summary>当面提交</summary>
    public const string InPerson = "in-person";

    /// <summary>邮寄、签收</summary>
    public const string MailSigned = "mail-signed";

    /// <summary>平常信函</summary>
    public const string MailOrdinary = "mail-ordinary";

    /// <summary>互联网渠道</summary>
    public const string Online = "online";

    /// <summary>传真</summary>
    public const string Fax = "fax";

    public static bool IsKnown(string channel) => channel is InPerson or MailSigned || NeedsConfirmation(channel);

    /// <summary>Whether there is no receipt date before both sides have confirmed.</summary>
    public static bool NeedsConfirmation(string channel) => channel is MailOrdinary or Online or Fax;
}
