using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Search;

/// <summary>搜索词典的维护 (R-WEB-06): by the disclosure section and the information centre, every change in the audit trail.</summary>
public sealed class SearchDictionaryProcedure : Procedure<SearchDictionary>
{
    public const string KindName = "search-dictionary";

    /// <summary>Most lines of the site's own.</summary>
    public const int MostLines = 5_000;

    /// <summary>Most words of the product that can be set aside.</summary>
    public const int MostAside = 1_000;

    private const string InUse = "in-use", Basis = "R-WEB-06";

    /// <summary>Roles that keep the dictionary.</summary>
    public static IReadOnlyList<string> Keepers { get; } = [Roles.DisclosureOfficer, Roles.DisclosureHead, Roles.InfoCentre];

    private static readonly Right[] Table =
    [
        .. from role in Keepers
           from line in new (string Act, string State)[]
           {
               (nameof(OpenSearchDictionary), Right.Opening), (nameof(ChangeSearchLines), InUse), (nameof(SetSearchWordAside), InUse),
               (nameof(TakeSearchWordBack), InUse), (nameof(ChooseSearchPreset), InUse),
           }
           select new Right(line.Act, line.State, role, UnitRelation.Site, Basis),
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(SearchDictionary? record, SiteSettings site) => Table;

    public override string? NaturalKey(SearchDictionary record) => KindName;

    public override Decision<SearchDictionary> Decide(SearchDictionary? record, IAct<SearchDictionary> act, ActContext context) => act switch
    {
        OpenSearchDictionary open => With(new SearchDictionary(), open.Preset),
        ChangeSearchLines change => Change(record!, change),
        SetSearchWordAside aside => Aside(record!, aside.Word.Trim()),
        TakeSearchWordBack back => Decision<SearchDictionary>.Accept(record! with { SetAside = [.. record.SetAside.Where(w => w != back.Word)] }),
        ChooseSearchPreset choose => With(record!, choose.Preset),
        _ => Decision<SearchDictionary>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Decision<SearchDictionary> With(SearchDictionary record, string preset) => SearchPresets.TitleOf(preset) is null
        ? Decision<SearchDictionary>.Refuse(new Refusal("SEARCH-PRESET", "请选择产品词典的用法。", Basis, "preset"))
        : Decision<SearchDictionary>.Accept(record with { Preset = preset });

    private static Decision<SearchDictionary> Change(SearchDictionary record, ChangeSearchLines act)
    {
        var read = act.Add.Where(l => !string.IsNullOrWhiteSpace(l)).Select(SynonymLine.Read).ToList();
        var refusals = read.Select(r => r.Refusal).OfType<Refusal>().Take(20).ToList();
        if (read.Count == 0 && act.Remove.Count == 0) refusals.Add(new("FIELD-MISSING", "请填写要增加的词，一行一组。", Basis, "lines"));
        var removed = act.Remove.ToHashSet(StringComparer.Ordinal);
        var lines = record.Lines.Where(l => !removed.Contains(l.Key)).Concat(read.Select(r => r.Line).OfType<SynonymLine>()).DistinctBy(l => l.Key).ToList();
        if (lines.Count > MostLines) refusals.Add(new("SEARCH-MANY", $"本站词典最多 {MostLines} 行。", Basis, "lines"));
        return refusals.Count > 0 ? Decision<SearchDictionary>.Refuse(refusals) : Decision<SearchDictionary>.Accept(record with { Lines = lines });
    }

    private static Decision<SearchDictionary> Aside(SearchDictionary record, string word)
    {
        if (word.Length is 0 or > SynonymLine.LongestWord)
            return Decision<SearchDictionary>.Refuse(new Refusal("FIELD-MISSING", "请填写要停用的词。", Basis, "word"));
        if (record.SetAside.Count >= MostAside) return Decision<SearchDictionary>.Refuse(new Refusal("SEARCH-MANY", $"最多停用 {MostAside} 个词。", Basis, "word"));
        return Decision<SearchDictionary>.Accept(record with { SetAside = [.. record.SetAside.Append(word).Distinct()] });
    }

    public override RecordFace Face(SearchDictionary record, SiteSettings site) =>
        new("搜索词典", InUse, "使用中", site.OfficeCode, [], [Readers.Everybody]);
}
