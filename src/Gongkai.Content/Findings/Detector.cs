namespace Gongkai.Content.Findings;

/// <summary>Looks for one family of things. Stateless and shared by all threads. The scan asks it only at the characters it names, so that a text is walked once for all detectors.</summary>
internal abstract class Detector
{
    /// <summary>Folded characters it wants to be asked at; empty when it only looks at the whole.</summary>
    public abstract IEnumerable<char> Triggers { get; }

    /// <summary>Asked at each trigger, in the order of the text. Look back and ahead by a bounded distance only.</summary>
    /// <returns>The folded place from which it wants to be asked again; <paramref name="at"/> + 1 when it found nothing longer.</returns>
    public virtual int At(ScanText text, int at, FindingSink sink) => at + 1;

    /// <summary>Asked once at the end, for what is seen only of the whole; linear.</summary>
    public virtual void Whole(ScanText text, PaperFacts facts, FindingSink sink) { }
}
