using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Anonymity;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Domain.Review.Gate;

namespace Gongkai.Domain.Requests;

/// <summary>A reply as it would read, before anything is decided.</summary>
public sealed partial class RequestProcedure
{
    /// <summary>The letter a draft would become and everything that still stands against submitting it. Decides and keeps nothing.</summary>
    /// <param name="context">Who looks, and when; its numbers are not touched.</param>
    /// <returns>The letter with 【待填写】 where a text is missing, or null while it cannot be composed; the refusals of <see cref="SubmitReply"/>.</returns>
    public static (Letter? Letter, IReadOnlyList<Refusal> Refusals) Preview(RequestCase record, ReplyDraft draft, ActContext context)
    {
        var at = new RequestMatter(record, new DraftReply(draft), context, null);
        var drafted = record with { Reply = Drafted(at, draft) };
        var refusals = Against(at, drafted);
        if (LetterKind.Find(draft.Kind) is not { } kind || ReplyKind.Find(draft.Kind) is null) return (null, refusals);
        var facts = CaseLetters.Facts(at, drafted, ReplyChecks.Fields(drafted.Reply), new LetterPlan(Files: draft.Files));
        var (letter, _) = LetterComposer.Compose(kind.Code, facts, at.Settings.Letters);
        return (letter ?? LetterComposer.Compose(kind.Code, facts with { Fields = Filled(kind, facts.Fields) }, at.Settings.Letters).Letter, refusals);
    }

    /// <summary>The drafted reply as it would go out, for a look before it is sealed; empty while there is none.</summary>
    public static IReadOnlyList<OutgoingPiece> Outgoing(RequestCase record, ActContext context)
    {
        if (record.Reply is not { LetterSerial: null } reply) return [];
        var (letter, _) = Preview(record, new ReplyDraft(reply.Kind, reply.Fields) { Withheld = reply.Withheld, Files = reply.Files }, context);
        return letter is null ? [] : [CaseOutgoing.Piece(new SentLetter(0, letter, true, record.Content.Way) { Files = reply.Files }, [.. KnownValues.Of(record).Select(v => v.Value)])];
    }

    // Days and choices have no stand-in: a letter without them is shown once they are given.
    private static Dictionary<string, string> Filled(LetterKind kind, IReadOnlyDictionary<string, string> fields)
    {
        var filled = new Dictionary<string, string>(fields);
        foreach (var field in kind.Fields.Where(f => f.Required && f.Kind is LetterFieldKind.Line or LetterFieldKind.Text && !filled.ContainsKey(f.Name)))
            filled[field.Name] = field.Name == WithheldPart.Field ? "【待填写】｜【待填写】｜条例第三十七条" : field.NamesArticle ? "【待填写：第〇条】" : $"【待填写：{field.Label}】";
        return filled;
    }

    /// <summary>A letter that is printed on demand and not kept among the letters: 登记表 (P01), 送达回证 (P15).</summary>
    public static (Letter? Letter, IReadOnlyList<Refusal> Refusals) Paper(RequestCase record, string code, IReadOnlyDictionary<string, string> fields, ActContext context, string? way = null)
    {
        var at = new RequestMatter(record, new AddCaseNote(""), context, null);
        return LetterComposer.Compose(code, CaseLetters.Facts(at, record, fields, new LetterPlan(Way: way)), at.Settings.Letters);
    }
}
