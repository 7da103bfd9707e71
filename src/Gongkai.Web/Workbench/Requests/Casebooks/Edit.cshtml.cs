using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Casebooks;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Casebooks;

/// <summary>Compiling a casebook: choose finished cases, go over the texts made from them, list the policy documents (R-CAS-01, R-CAS-02).</summary>
[RequestFormLimits(ValueCountLimit = 4096, ValueLengthLimit = 4 << 20)]
public sealed class EditModel(FinishedCases cases) : CasebookPage
{
    private const int Offered = 40;

    [BindProperty]
    public CasebookForm Form { get; set; } = new();

    /// <summary>Which button: save, check or find; <c>add:</c> with a record's id.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>Kind of reply to choose from, or null.</summary>
    [BindProperty]
    public string? Reply { get; set; }

    /// <summary>One receipt to look for, or null.</summary>
    [BindProperty]
    public string? Receipt { get; set; }

    public long? Id { get; private set; }

    public IReadOnlyList<FinishedCase> Found { get; private set; } = [];

    /// <summary>What still stands against issuing it.</summary>
    public IReadOnlyList<Refusal> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long? id, CancellationToken cancellation)
    {
        if (!await MayAsync(id, cancellation)) return NotFound();
        Version = Opened?.Version ?? 0;
        Form = CasebookForm.Of(Opened?.Record.Content ?? new CasebookContent($"{Today.Year}年政府信息依申请公开典型案例汇编", new DateOnly(Today.Year, 1, 1), Today) { Policies = PolicyLevels.Common });
        await ShowAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long? id, CancellationToken cancellation)
    {
        if (!await MayAsync(id, cancellation)) return NotFound();
        var content = Form.ToContent(Today);
        if (Go?.StartsWith("add:", StringComparison.Ordinal) == true && long.TryParse(Go.AsSpan(4), out var chosen))
        {
            if (await cases.ReadAsync([chosen], cancellation) is { Count: 1 } found)
                content = CasebookCompiling.Add(content, new SourceCase(chosen, found[chosen]), await SourcesAsync(content, cancellation));
            return await AgainAsync(content, cancellation);
        }
        if (Go is not "save") return await AgainAsync(content, cancellation);
        var saved = id is null ? await DoAsync(new OpenCasebook(content), null, part: "open") : await DoAsync(new EditCasebook(content), id, part: "edit");
        return saved.Done ? Onward("案例汇编已保存。", $"/workbench/requests/casebooks/{saved.RecordId}/edit") : await AgainAsync(content, cancellation);
    }

    private async Task<bool> MayAsync(long? id, CancellationToken cancellation)
    {
        Id = id;
        return id is not { } record ? May(nameof(OpenCasebook)) : await OpenAsync(record, cancellation) && May(nameof(EditCasebook));
    }

    private async Task<IActionResult> AgainAsync(CasebookContent content, CancellationToken cancellation)
    {
        Form = CasebookForm.Of(content);
        ModelState.Clear();
        await ShowAsync(cancellation);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        var content = Form.ToContent(Today);
        Missing = CasebookChecks.Of(content, await SourcesAsync(content, cancellation));
        var found = await cases.ListAsync(content.From, content.To, string.IsNullOrEmpty(Reply) ? null : Reply, string.IsNullOrWhiteSpace(Receipt) ? null : Receipt.Trim(), Offered, cancellation);
        Found = [.. found.Where(f => content.Entries.All(e => e.RecordId != f.Id))];
    }
}
