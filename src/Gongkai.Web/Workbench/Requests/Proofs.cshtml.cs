using System.Globalization;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Gongkai.Web.Portal;
using Gongkai.Web.Workbench.Requests.Acts;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>What lies in the vault opens only through an act with a reason (条例第二十九条; 个人信息保护法).</summary>
public sealed class ProofsModel(IdentityVault vault) : CasePage
{
    private const string OfNumber = "number";

    [BindProperty(Name = "item")]
    public string? Item { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>The number of the proof after it was asked for.</summary>
    public string? Number { get; private set; }

    public IReadOnlyList<Choice> Items { get; private set; } = [];

    private List<SealedFile> Files => [.. IntakeForms.Proofs(Record)];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await ReadyAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await ReadyAsync(id, cancellation)) return NotFound();
        Response.Headers.CacheControl = "no-store";
        if (Items.FirstOrDefault(i => i.Value == Item) is not { } item)
        {
            Refuse([new("FIELD-MISSING", "请选择要查看的材料。", null, "item")]);
            return Page();
        }
        // Every reading is an act of its own: a form sent twice is two readings. Nothing is overwritten, so no version is asked for.
        Key = null;
        var reason = string.IsNullOrWhiteSpace(Reason) ? "" : $"{Reason.Trim()}（{What(item.Value)}）";
        if (!(await DoAsync(new ReadIdentity(reason), id, Opened.Version, nameof(ReadIdentity))).Done) return Page();
        await ReadyAsync(id, cancellation);
        Version = Opened.Version;
        try
        {
            return item.Value == OfNumber ? await NumberAsync(cancellation) : await FileAsync(Files[int.Parse(item.Value, CultureInfo.InvariantCulture)], cancellation);
        }
        catch (VaultException damaged)
        {
            Refuse([damaged.Refusal]);
            return Page();
        }
    }

    private async Task<IActionResult> NumberAsync(CancellationToken cancellation)
    {
        Number = Record.Applicant.IdReference is { } reference && await vault.OpenDocumentAsync(reference, cancellation) is { } document ? document.Number : null;
        if (Number is null) Refuse([Gone]);
        return Page();
    }

    private async Task<IActionResult> FileAsync(SealedFile file, CancellationToken cancellation)
    {
        if (await vault.OpenAsync(file.Reference, cancellation) is not { } content)
        {
            Refuse([Gone]);
            return Page();
        }
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(content, file.MediaType, file.Name);
    }

    private static Domain.Acts.Refusal Gone => new("PROOF-GONE", "这份材料已经不在保险柜中，可能已按保存期限销毁。", null, "item");

    private string What(string item) => item == OfNumber ? "证件号码" : int.Parse(item, CultureInfo.InvariantCulture) is var at ? $"{Files[at].Kind}，第{at + 1}件" : "";

    private async Task<bool> ReadyAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, CaseSight.Full, cancellation) || !Situation.Allows(nameof(ReadIdentity))) return false;
        Items =
        [
            .. Record.Applicant.IdReference is null ? [] : new[] { new Choice(OfNumber, $"{Record.Applicant.IdType}号码", Record.Applicant.IdMasked) },
            .. Files.Select((f, i) => new Choice(i.ToString(CultureInfo.InvariantCulture), $"{f.Kind}：{f.Name}", ShownText.Size(f.Size))),
        ];
        return true;
    }
}
