using System.Globalization;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Requests.Acts;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>A reply as it stands in the form: values of every kind's fields, so that changing one's mind about the kind loses nothing.</summary>
public sealed class ReplyTyped
{
    private const string FieldPrefix = "Field.";

    public string Kind { get; set; } = "";

    public Dictionary<string, string> Fields { get; private init; } = [];

    public List<SeveredPart> Withheld { get; private init; } = [];

    public List<PublicationFile> Files { get; private init; } = [];

    public string OverrideReason { get; private init; } = "";

    public static string NameOf(LetterField field) => FieldPrefix + field.Name;

    /// <summary>Of a reply that is kept.</summary>
    public static ReplyTyped Of(Reply reply) => new()
    {
        Kind = reply.Kind,
        Fields = new(reply.Fields),
        Withheld = [.. reply.Withheld],
        Files = [.. reply.Files.Select(CaseFiles.Back)],
        OverrideReason = reply.OverrideReason ?? "",
    };

    /// <summary>Of a form that was sent.</summary>
    public static ReplyTyped Of(IFormCollection form, SealedFiles files) => new()
    {
        Kind = form["kind"].ToString(),
        Fields = form.Where(f => f.Key.StartsWith(FieldPrefix, StringComparison.Ordinal)).Select(f => (Name: f.Key[FieldPrefix.Length..], Value: string.Join('、', f.Value.OfType<string>().Select(v => v.Trim()).Where(v => v.Length > 0))))
            .Where(f => f.Value.Length > 0).ToDictionary(f => f.Name, f => f.Value),
        Withheld = [.. Enumerable.Range(0, 200).TakeWhile(i => form.ContainsKey(Part(i, "passage"))).Select(i => new SeveredPart(form[Part(i, "passage")].ToString().Trim(), form[Part(i, "ground")].ToString(), form[Part(i, "reason")].ToString().Trim()))
            .Where(p => p.Passage.Length + p.Reason.Length > 0)],
        Files = [.. form["files-kept"].Select(files.Open).OfType<PublicationFile>()],
        OverrideReason = form["overrideReason"].ToString().Trim(),
    };

    /// <summary>Name of a part's input.</summary>
    public static string Part(int at, string what) => string.Create(CultureInfo.InvariantCulture, $"Withheld[{at}].{what}");

    /// <summary>As the case keeps it: only the fields of the chosen letter.</summary>
    public ReplyDraft Draft()
    {
        var names = LetterKind.Find(Kind)?.Fields.Select(f => f.Name).ToHashSet() ?? [];
        return new(Kind, Fields.Where(f => names.Contains(f.Key)).ToDictionary())
        {
            Withheld = ReplyKind.Find(Kind) is { Group: ReplyGroup.Partly } ? Withheld : [],
            Files = [.. Files.Select(CaseFiles.Of)],
            OverrideReason = OverrideReason.Length == 0 ? null : OverrideReason,
        };
    }
}
