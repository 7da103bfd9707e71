using System.Globalization;
using Gongkai.Content.Documents;
using Gongkai.Domain.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Prints;

/// <summary>登记表 (P01) and 送达回证 (P15), made from the case when they are wanted.</summary>
public sealed class PaperModel : CasePage
{
    public async Task<IActionResult> OnGetAsync(long id, string code, int? letter, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, code == "P01" ? CaseSight.Full : CaseSight.Review, cancellation)) return NotFound();
        if (code == "P15" && Record.Letters.All(l => l.Serial != letter)) return NotFound();
        var (record, fields, way) = code == "P01" ? (Record, Register(), null) : Service(Record.Letters.First(l => l.Serial == letter));
        var (paper, refusals) = RequestProcedure.Paper(record, code, fields, Looking, way);
        return paper is null ? Onward($"还不能打印：{string.Join("", refusals.Select(r => r.Sentence))}", Address)
            : File(LetterDocx.ToBytes(paper), LetterDocxModel.Docx, $"{paper.Title}-{Record.Receipt}.docx");
    }

    private Dictionary<string, string> Register()
    {
        var (intake, who) = (Record.Intake, Record.Applicant);
        return new()
        {
            ["channel"] = Channels.TitleOf(intake.Channel) + (intake.Oral ? "（口头，代为填写）" : ""),
            ["arrivedOn"] = Day(intake.SignedOn ?? intake.ArrivedOn ?? intake.SubmittedOn),
            ["confirmedOn"] = Day(intake.ConfirmedOn),
            ["applicantKind"] = who.Category.Title(),
            ["contact"] = string.Join("；", new[] { who.Phone, who.Email, who.Address }.Where(c => !string.IsNullOrEmpty(c))),
            ["form"] = $"{DeliveryForms.All.FirstOrDefault(f => f.Code == Record.Content.Form)?.Title}，{DeliveryWays.TitleOf(Record.Content.Way)}",
            ["correctionBy"] = Day(RequestClock.CorrectionNoticeBy(Record, World.Calendar)),
            ["replyBy"] = Day(RequestClock.Answer(Record, World.Calendar)?.Due),
            ["handler"] = Record.Handler?.Name ?? Actor.Name,
        };
    }

    // A letter to a third party is signed for by the third party.
    private (RequestCase, Dictionary<string, string>, string) Service(SentLetter sent) => (
        sent.ToApplicant ? Record : Record with { Applicant = Record.Applicant with { Name = sent.Letter.Addressee } },
        new() { ["papers"] = $"{sent.Letter.Title}（{sent.Letter.Number}）", ["deliveredOn"] = Day(sent.DeliveredOn), ["tracking"] = sent.Way == DeliveryWays.Mail ? sent.Evidence ?? "" : "" },
        sent.Way);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
