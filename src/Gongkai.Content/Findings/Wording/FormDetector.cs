namespace Gongkai.Content.Findings.Wording;

/// <summary>Looks at a text as given, not folded: here the form of a character is the point. Linear in the text.</summary>
internal abstract class FormDetector : Detector
{
    public sealed override IEnumerable<char> Triggers => [];

    public sealed override void Whole(ScanText text, PaperFacts facts, FindingSink sink)
    {
        var notes = new Notes(text, sink);
        Look(text.Raw, facts, notes);
        notes.Close();
    }

    protected abstract void Look(string text, PaperFacts facts, Notes notes);
}
