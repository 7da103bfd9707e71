using Gongkai.Domain.Documents;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Documents.Acts;

/// <summary>The forms of all acts on documents.</summary>
public static class DocumentForms
{
    public static ActForms<DocumentRecord> Catalogue { get; } = new(ReviewForms.All.Concat(PublicationForms.All));

    /// <summary>Why the step in front of the person is not theirs to pass; empty when it is.</summary>
    public static IReadOnlyList<Domain.Acts.Refusal> Hindrances(Situation<DocumentRecord> s) =>
        s.Allows(nameof(PassStep)) || s.Allows(nameof(CountersignDocument)) ? ReviewForms.OwnWork(s) : [];
}

/// <summary>What forms ask about a document.</summary>
internal static class DocumentSituation
{
    extension(Situation<DocumentRecord> s)
    {
        public DocumentSettings Settings => s.World.Site.Documents;

        public DocumentTable Table => DocumentTable.Of(s.Settings, s.Record.Content.Path);

        public ChainStep? Step => s.Table.StepAt(s.Record.Stage) ?? (Stages.Secrecy.Contains(s.Record.Stage) ? s.Settings.Chain.FirstOrDefault(c => c.Stage == s.Record.Stage) : null);
    }
}
