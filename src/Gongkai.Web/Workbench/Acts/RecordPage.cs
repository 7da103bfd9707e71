using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Documents;

namespace Gongkai.Web.Workbench.Acts;

/// <summary>What the act page and its forms need to know of a page about one record.</summary>
public interface IRecordPage
{
    /// <summary>Address of the record's own page.</summary>
    string Address { get; }

    string ShownTitle { get; }

    string StateTitle { get; }

    /// <summary>What others did since the form was made, when it was too late.</summary>
    IReadOnlyList<AuditRow> Meanwhile { get; }
}

/// <summary>A page about one record. Whoever may not read it is told that there is none.</summary>
public abstract class RecordPage<TRecord> : WorkbenchPage, IRecordPage where TRecord : class
{
    public Opened<TRecord> Opened { get; private set; } = null!;

    public Situation<TRecord> Situation { get; private set; } = null!;

    public TRecord Record => Opened.Record;

    /// <summary>The act whose form was just sent, or null.</summary>
    public string? Acting { get; protected set; }

    public IReadOnlyList<AuditRow> Meanwhile { get; protected set; } = [];

    public string Address => StateTitles.AddressOf(Kind, Opened.Id);

    public virtual string StateTitle => Opened.Face.StateTitle;

    public abstract string ShownTitle { get; }

    private ProcedureCatalogue Procedures => Services.GetRequiredService<ProcedureCatalogue>();

    private string Kind => Procedures.OfRecord<TRecord>().Kind;

    /// <summary>Files of the form that was sent, by field.</summary>
    protected ILookup<string, (string Token, Domain.Publishing.PublicationFile File)> Uploads { get; set; } = Enumerable.Empty<(string, Domain.Publishing.PublicationFile)>().ToLookup(f => "", f => f);

    /// <summary>The record as what its files belong to.</summary>
    protected TreatedSubject TreatedSubject => new(Kind, Opened.Id, ShownTitle, Opened.Face.UnitCode);

    /// <summary>What looking at an act needs to know.</summary>
    protected ActContext Looking => LookingAt(Opened.Id);

    /// <summary>A form with what stands in its fields: what was typed, otherwise what it proposes.</summary>
    public ShownForm Show(ActForm<TRecord> form) => new(form.Name, form.Button(Situation), form.Lead, form.Confirm, form.Main, $"{Address}/acts/{form.Name}", form.Page is { } page ? $"{Address}/{page}" : null, Acting == form.Name,
        [.. form.Fields.Where(f => f.When(Situation)).Select(f => new ShownField(f.Name, f.Label, f.Kind, f.Required, f.Hint, [.. f.Choices(Situation)], Typed(form, f), Kept(form, f)))]);

    private IReadOnlyList<string> Typed(ActForm<TRecord> form, ActField<TRecord> field) =>
        Acting == form.Name && Request.HasFormContentType && Request.Form.ContainsKey("Key") ? [.. Request.Form[field.Name].OfType<string>()] : [.. field.Proposal(Situation)];

    private IReadOnlyList<(string, string)> Kept(ActForm<TRecord> form, ActField<TRecord> field) =>
        Acting == form.Name ? [.. Uploads[field.Name].Select(u => (u.Token, u.File.Name))] : [];

    /// <summary>Opens the record; false when there is none for this person.</summary>
    protected virtual async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<TRecord>(id, Actor, World, cancellation) is not { } opened) return false;
        Opened = opened;
        Situation = new Situation<TRecord>(opened, Procedures.OfRecord<TRecord>().Rights(opened.Record, Site), World, Actor, Today);
        return true;
    }
}
