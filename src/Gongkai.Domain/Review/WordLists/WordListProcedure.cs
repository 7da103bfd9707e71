using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Review.WordLists;

/// <summary>词库管理 (R-WEB-08, R-WEB-18): kept by the disclosure section and the information centre, every change in the audit trail.</summary>
public sealed class WordListProcedure : Procedure<SiteWordList>
{
    public const string KindName = "word-list";

    /// <summary>Most words of one list; a list beyond it should be several.</summary>
    public const int MostWords = 200_000;

    /// <summary>Longest word in UTF-16 units.</summary>
    public const int LongestWord = 60;

    private const string InUse = "in-use", Retired = "retired", Basis = "R-WEB-08";

    private static readonly Right[] Table =
    [
        .. from role in new[] { Roles.DisclosureOfficer, Roles.DisclosureHead, Roles.InfoCentre }
           from line in new (string Act, string State)[]
           {
               (nameof(OpenWordList), Right.Opening), (nameof(ChangeWords), InUse), (nameof(WaiveWord), InUse), (nameof(RestoreWord), InUse),
               (nameof(RetireWordList), InUse), (nameof(ReviveWordList), Retired),
           }
           select new Right(line.Act, line.State, role, UnitRelation.Site, Basis),
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(SiteWordList? record, SiteSettings site) => Table;

    public override string? NaturalKey(SiteWordList record) => record.Code;

    public override Decision<SiteWordList> Decide(SiteWordList? record, IAct<SiteWordList> act, ActContext context) => act switch
    {
        OpenWordList open => Open(open),
        ChangeWords change => Change(record!, change, context),
        WaiveWord waive => Waive(record!, [waive], context),
        RestoreWord restore => Decision<SiteWordList>.Accept(record! with { Waived = [.. record.Waived.Where(w => w.Word != restore.Word)] }),
        RetireWordList retire => string.IsNullOrWhiteSpace(retire.Reason) ? Missing("reason", "停用的原因") : Decision<SiteWordList>.Accept(record! with { Retired = true }),
        ReviveWordList => Decision<SiteWordList>.Accept(record! with { Retired = false }),
        _ => Decision<SiteWordList>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Decision<SiteWordList> Open(OpenWordList act)
    {
        var refusals = new List<Refusal>();
        if (act.Code.Length is 0 or > 40 || !act.Code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            refusals.Add(new("WORDS-CODE", "词库代码由 1 至 40 个字母、数字或者短横组成。", Basis, "code"));
        foreach (var (text, field, what) in new[] { (act.Name, "name", "词库名称"), (act.Owner, "owner", "维护单位或者维护人"), (act.Source, "source", "词条来源") })
            if (string.IsNullOrWhiteSpace(text)) refusals.Add(new("FIELD-MISSING", $"请填写{what}。", Basis, field));
        return refusals.Count > 0 ? Decision<SiteWordList>.Refuse(refusals)
            : Decision<SiteWordList>.Accept(new SiteWordList { Code = act.Code, Title = act.Name.Trim(), Owner = act.Owner.Trim(), Source = act.Source.Trim() });
    }

    private static Decision<SiteWordList> Change(SiteWordList record, ChangeWords act, ActContext context)
    {
        var refusals = act.Entries.Where(e => e.Word.Length is < 2 or > LongestWord || string.IsNullOrWhiteSpace(e.Word)).Take(20)
            .Select(e => new Refusal("WORDS-LENGTH", $"词条“{e.Word[..Math.Min(e.Word.Length, 20)]}”应当有 2 至 {LongestWord} 个字。", Basis, "entries")).ToList();
        refusals.AddRange(act.Entries.Where(e => e.Word == e.Replacement).Take(20)
            .Select(e => new Refusal("WORDS-SAME", $"词条“{e.Word}”和它的正确写法相同。", Basis, "entries")));
        var words = record.Entries.ToDictionary(e => e.Word);
        foreach (var entry in act.Entries) words[entry.Word] = entry;
        foreach (var word in act.Remove) words.Remove(word);
        if (words.Count > MostWords) refusals.Add(new("WORDS-MANY", $"一个词库最多 {MostWords} 个词条，请分成几个词库。", Basis, "entries"));
        return refusals.Count > 0 ? Decision<SiteWordList>.Refuse(refusals) : Waive(record with { Entries = [.. words.Values] }, act.Waive, context);
    }

    private static Decision<SiteWordList> Waive(SiteWordList record, IReadOnlyList<WaiveWord> acts, ActContext context)
    {
        if (acts.Any(a => string.IsNullOrWhiteSpace(a.Word))) return Missing("word", "要豁免的词");
        if (acts.Any(a => string.IsNullOrWhiteSpace(a.Reason))) return Missing("reason", "豁免的理由");
        var by = new Person(context.Actor.AccountId, context.Actor.Name);
        var waived = record.Waived.ToDictionary(w => w.Word);
        foreach (var act in acts) waived[act.Word.Trim()] = new(act.Word.Trim(), act.Reason.Trim(), by, context.Today);
        return Decision<SiteWordList>.Accept(record with { Waived = [.. waived.Values] });
    }

    private static Decision<SiteWordList> Missing(string field, string what) =>
        Decision<SiteWordList>.Refuse(new Refusal("FIELD-MISSING", $"请填写{what}。", Basis, field));

    public override RecordFace Face(SiteWordList record, SiteSettings site) =>
        new($"词库：{record.Title}", record.Retired ? Retired : InUse, record.Retired ? "已停用" : "使用中", site.OfficeCode, [], [Readers.Everybody], record.Code);
}
