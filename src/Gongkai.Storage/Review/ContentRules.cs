using System.Security.Cryptography;
using System.Text;
using Gongkai.Content.Findings;
using Gongkai.Domain.Review;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.NegativeLists;
using Gongkai.Domain.Review.WordLists;

namespace Gongkai.Storage.Review;

/// <summary>检查规则: what the content gate judges by: the product's word lists with the site's own, and the negative list in force. Immutable; replaced as a whole.</summary>
public sealed class ContentRules
{
    // Grows when the detectors themselves judge otherwise than before: what was looked at by the old ones is looked at again.
    private const int Edition = 1;

    private static readonly string BuiltInDigest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', BuiltInLists.All.SelectMany(l => l.Entries).Select(e => $"{e.Word}\t{e.Kind}\t{e.Severity}\t{e.Replacement}")))))[..12];

    private ContentRules(long generation, DateOnly day, IReadOnlyList<WordList> lists, NegativeListVersion? negative) =>
        (Generation, Day, Lists, Negative, Inspector) = (generation, day, lists, negative, new Inspector(lists));

    /// <summary>Counter of the changes to word lists and negative list.</summary>
    public long Generation { get; }

    /// <summary>The legal day the negative list was chosen for, Asia/Shanghai.</summary>
    public DateOnly Day { get; }

    /// <summary>Lists in force, the site's additions within, its waived words left out.</summary>
    public IReadOnlyList<WordList> Lists { get; }

    /// <summary>The negative list in force, or null before the first version.</summary>
    public NegativeListVersion? Negative { get; }

    public Inspector Inspector { get; }

    /// <summary>Names the rules: what was looked at under another name is looked at again.</summary>
    public string Version => $"{Edition}-{BuiltInDigest}-{Generation}-{Negative?.Number ?? 0}";

    /// <summary>Rules of a site.</summary>
    public static ContentRules Of(long generation, DateOnly day, IReadOnlyList<SiteWordList> own, NegativeList? negative)
    {
        var inForce = negative?.On(day);
        var lists = BuiltInLists.All.Select(list => Joined(list, own.FirstOrDefault(o => o.Code == list.Code)))
            .Concat(own.Where(o => BuiltInLists.All.All(b => b.Code != o.Code)).Select(o => Joined(new WordList(o.Code, o.Title, o.Owner, o.Source, []), o)));
        return new(generation, day, [.. lists.Where(l => l.Entries.Count > 0), .. Matters(inForce)], inForce);
    }

    private static WordList Joined(WordList list, SiteWordList? own)
    {
        if (own is null) return list;
        var waived = own.Waived.Select(w => w.Word).ToHashSet();
        var replaced = own.Entries.Select(e => e.Word).ToHashSet();
        var entries = own.Retired ? list.Entries : [.. list.Entries.Where(e => !replaced.Contains(e.Word)), .. own.Entries];
        return list with { Entries = [.. entries.Where(e => !waived.Contains(e.Word))] };
    }

    private static IEnumerable<WordList> Matters(NegativeListVersion? version)
    {
        if (version is null) yield break;
        var entries = version.Items.SelectMany(item => item.Terms.Select(term => new WordEntry(term.Trim(), WordKind.NegativeMatter)
        {
            Severity = item.Blocks ? FindingSeverity.Block : FindingSeverity.Warn,
            Note = $"{item.Matter}（{StatutoryGround.Find(item.Ground)?.Article ?? item.Ground}）",
            Source = $"政务公开负面清单第 {version.Number} 版 {item.Code}",
        }));
        yield return new WordList("negative-list", "政务公开负面清单", version.ConfirmedBy?.Name ?? "", version.Reason, [.. entries.DistinctBy(e => e.Word)]);
    }
}
