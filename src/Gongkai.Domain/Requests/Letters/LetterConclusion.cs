namespace Gongkai.Domain.Requests.Letters;

/// <summary>{处理依据}: in letters with several outcomes the article and the sentence that go with the chosen one.</summary>
internal static class LetterConclusion
{
    private const string Regulation = "《中华人民共和国政府信息公开条例》";

    public static bool Has(string code) => code is "P10" or "P14" or "P16" or "P17";

    public static string Of(string code, IReadOnlyDictionary<string, string> fields)
    {
        var authority = fields.GetValueOrDefault("authority", "").Trim();
        var address = fields.GetValueOrDefault("address", "").Trim();
        return (code, fields.GetValueOrDefault(code is "P10" or "P14" ? "case" : "outcome", "").Trim()) switch
        {
            ("P10", ProceduralLetters.MadeJointly) =>
                $"根据{Regulation}第三十四条的规定，现征求你单位意见，请自收到本征求意见书之日起15个工作日内提出。期限届满未提出意见的，视为同意公开。",
            ("P10", ProceduralLetters.ConcernsOthers) =>
                $"根据{Regulation}第十一条第一款的规定，现与你单位协商、确认，以保证公开的政府信息准确一致。请自收到本征求意见书之日起15个工作日内回复。",
            ("P14", ProceduralLetters.NotCorrected) =>
                $"根据{Regulation}第三十条的规定，申请人无正当理由逾期不补正的，视为放弃申请。本机关对该申请不再处理。",
            ("P14", ProceduralLetters.NotPaid) =>
                $"根据{Regulation}第四十二条第二款和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，申请人逾期未缴纳信息处理费的，视为放弃申请。本机关对该申请不再处理。",
            ("P14", ProceduralLetters.Withdrawn) => "该申请由您（单位）自愿撤回，本机关终止办理，予以结案。",
            ("P16", ProceduralLetters.Corrected) => $"根据{Regulation}第四十一条的规定，本机关决定对有关信息予以更正。",
            ("P16", ProceduralLetters.NotRight) => $"{Regulation}第四十一条规定，更正的前提是有证据证明行政机关提供的与申请人自身相关的政府信息记录不准确。现有证据不足以证明，本机关决定不予更正。",
            ("P16", ProceduralLetters.PassedOn) => $"本机关无权更正该信息。根据{Regulation}第四十一条的规定，本机关已将更正申请转送有权处理的{authority}，请与该机关联系。",
            ("P16", ProceduralLetters.Elsewhere) => $"本机关无权更正该信息。根据{Regulation}第四十一条的规定，请向有权处理的{authority}提出更正申请。",
            ("P17", ProceduralLetters.MadePublic) => $"根据{Regulation}第四十四条第二款的规定，经审核，该信息属于主动公开的范围，本机关决定主动公开，网址如下：\n{address}",
            ("P17", ProceduralLetters.NotMadePublic) => $"根据{Regulation}第四十四条第二款的规定，经审核，该信息不属于主动公开的范围，本机关不作主动公开。",
            _ => "",
        };
    }
}
