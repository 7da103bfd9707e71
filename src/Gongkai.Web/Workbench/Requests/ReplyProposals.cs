using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Requests.Acts;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>What the case already knows of a letter's fields: proposed, never imposed.</summary>
internal static class ReplyProposals
{
    /// <summary>Values by field for a kind of reply; what is typed goes before them.</summary>
    public static IEnumerable<(string Field, string Value)> Of(string kind, RequestCase record, Neighbourhood neighbours, IReadOnlyList<KnownDocument> known, string portal)
    {
        switch (kind)
        {
            case "S01":
                yield return ("way", "随本答复书附送");
                yield return ("time", "收到本答复书时");
                break;
            case "S02" when known.FirstOrDefault(k => k.PublicationId is not null) is { PublicationId: { } page } document:
                yield return ("way", $"请在本机关网站查阅《{document.Title}》：{portal}/articles/{page}");
                break;
            case "S07":
                yield return ("consultation", string.Join("\n", record.Consultations.Where(c => c.Kind == ConsultationKind.ThirdParty && c.Answer is not null).Select(c => $"{c.AnsweredOn:yyyy年M月d日}，第三方{RequestProcedure.AnswerTitle(c.Answer!.Value)}{(c.Opinion is null ? "" : $"：{c.Opinion}")}")));
                break;
            case "S12" when record.Searches is [.., var last]:
                foreach (var (name, value) in new[] { ("scope", last.Scope), ("method", last.Method), ("keywords", last.Keywords), ("searchedOn", HandlingForms.Day(last.On)), ("searcher", last.By.Name) }) yield return (name, value);
                break;
            case "S15" when record.Correction is { } correction:
                yield return ("notifiedOn", HandlingForms.Day(correction.NoticedOn));
                break;
            case "S16":
                yield return ("where", "可以向信访部门反映，或者通过12345政务服务便民热线、网站“互动交流”栏目提出。");
                break;
            case "S17" when neighbours.SameApplicant.FirstOrDefault(n => n is { Likeness: not null, FinishedOn: not null, ReplyNumber: not null }) is { } earlier:
                yield return ("earlierNumber", earlier.ReplyNumber!);
                yield return ("earlierOn", HandlingForms.Day(earlier.FinishedOn!.Value));
                break;
            case "S19" when record.Reasons is { } reasons:
                yield return ("facts", reasons.Facts);
                yield return ("given", reasons.Given ?? "未说明");
                break;
        }
    }
}
