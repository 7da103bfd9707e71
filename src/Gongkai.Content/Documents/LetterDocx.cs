using System.Net;
using Gongkai.Content.Html;
using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Content.Documents;

/// <summary>Writes a <see cref="Letter"/> as .docx: 信函格式 of GB/T 9704-2012, forms as a table on A4.</summary>
public static class LetterDocx
{
    /// <summary>The letter as bytes of a .docx. The place for the seal on signature and date is left free.</summary>
    public static byte[] ToBytes(Letter letter) => LetterKind.Find(letter.Code) is { IsForm: true } ? ReviewFormDocx.ToBytes(Form(letter)) : OfficialDocx.ToBytes(Document(letter));

    private static OfficialDocument Document(Letter letter) => new()
    {
        Form = OfficialForm.Letter,
        Mark = [letter.Issuer],
        DocNumber = letter.Number,
        Title = letter.Title,
        Addressees = letter.Addressee,
        // Written as it stands: 一、 at the beginning of a paragraph is no heading here. Whom to ask comes last, so that no line of it is left alone behind the date.
        Body = SafeHtml.Made(string.Concat(letter.Paragraphs.Append(letter.Contact).Where(p => p.Length > 0).Select(p => $"<p>{WebUtility.HtmlEncode(VisibleText.Of(p))}</p>"))),
        Annexes = [.. letter.Enclosures.Select(name => new OfficialAnnex(name, SafeHtml.Empty))],
        Issuers = [letter.Issuer],
        Date = letter.On,
        KeepsTextWithSignature = true,
    };

    /// <summary>A row without a value that is to be signed becomes a row with room for hand and date.</summary>
    private static PrintForm Form(Letter letter)
    {
        var fields = new List<(string, string)>();
        var signed = new List<PrintOpinion>();
        foreach (var row in letter.Paragraphs)
        {
            var at = row.IndexOf('：', StringComparison.Ordinal);
            var (label, value) = at < 0 ? ("", row) : (row[..at], row[(at + 1)..]);
            if (value.Length == 0 && label.EndsWith("签字", StringComparison.Ordinal)) signed.Add(new(label[..^2], "", null, null));
            else fields.Add((Broken(label), value));
        }
        return new($"{letter.Issuer}\n{letter.Title}", fields, signed, letter.Number);
    }

    /// <summary>Five characters fit beside each other in the first column; four and two read better than five and one.</summary>
    private static string Broken(string label) => label.Length is > 5 and <= 8 ? label.Insert(4, "\n") : label;
}
