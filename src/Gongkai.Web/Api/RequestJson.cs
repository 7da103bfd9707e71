using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Api;

/// <summary>办理状态 as JSON.</summary>
internal static class RequestJson
{
    public static object Of(PublicStatus status, OrganisationTree units) => new
    {
        receipt = status.Receipt,
        status = status.State,
        statusTitle = status.StateTitle,
        sentence = status.Sentence,
        unit = status.BodyCode,
        unitName = units.NameOf(status.BodyCode),
        title = status.Title,
        purpose = status.Purpose.Code(),
        submittedOn = status.SubmittedOn,
        receivedOn = status.ReceivedOn,
        deadline = status.Deadline is not { } deadline ? null : new { due = deadline.Due, deadline.Provisional, deadline.Suspended, deadline.Sentence, deadline.Ladder },
        timeline = status.Timeline.Select(l => new { date = l.On, l.Code, l.Title, l.Note }),
        actions = status.Actions,
        letters = status.Letters.Select(l => Letter(status.Receipt, l)),
    };

    private static object Letter(string receipt, SentLetter sent)
    {
        var url = $"/api/v1/requests/{receipt}/letters/{sent.Serial}";
        return new
        {
            serial = sent.Serial,
            code = sent.Letter.Code,
            title = sent.Letter.Title,
            number = sent.Letter.Number,
            date = sent.Letter.On,
            servedOn = sent.ServedOn,
            deliveredOn = sent.DeliveredOn,
            way = sent.Way,
            url,
            files = sent.Files.Select((f, i) => new { f.Name, f.Size, f.MediaType, url = $"{url}/files/{i + 1}" }),
        };
    }
}
