using System.Text;
using Gongkai.Content.Files;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Reading;

/// <summary>A reading in the making: text part after part, and what was met, counted. Keeps the bounds for all readers.</summary>
internal sealed class ReadingDraft(ReadingLimits limits, CancellationToken late)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextPart> _parts = [];
    private readonly List<Met> _met = [];
    private readonly List<ContentFinding> _worded = [];

    public ReadingLimits Limits => limits;

    public FileKind Kind { get; set; }

    /// <summary>Put before every place: the name of a member of an archive.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>True once the time is over.</summary>
    public bool IsLate => late.IsCancellationRequested;

    /// <summary>True while there is neither text nor a finding.</summary>
    public bool IsBlank => _text.Length == 0 && _met.Count == 0;

    /// <summary>Called in every loop over what a file holds.</summary>
    /// <exception cref="UnreadableException">The time is over.</exception>
    public void Pulse()
    {
        if (late.IsCancellationRequested) throw new UnreadableException(FileFindings.TooHard);
    }

    /// <summary>Adds a piece of text; blank ones are left out.</summary>
    /// <returns>True when it was added.</returns>
    /// <exception cref="UnreadableException">There is no more room.</exception>
    public bool Add(ReadOnlySpan<char> text, TextPartKind kind, string where, string? column = null)
    {
        Pulse();
        text = text.TrimEnd("\r\n");
        if (text.IsWhiteSpace()) return false;
        var room = limits.MaxText - _text.Length - 1;
        var start = _text.Length;
        if (room > 0)
        {
            _text.Append(text.Length > room ? text[..room] : text).Append('\n');
            _parts.Add(new TextPart(start, _text.Length - start, kind, Prefix + where, column));
        }
        if (text.Length > room) throw new UnreadableException(FileFindings.TooLarge);
        return true;
    }

    /// <summary>Counts something met; the first place is remembered.</summary>
    public void Meet(FindingKind kind, string? where = null, int times = 1)
    {
        if (times <= 0) return;
        var at = _met.FindIndex(m => m.Kind == kind && m.Prefix == Prefix);
        if (at < 0) _met.Add(new(kind, Prefix, times, where));
        else _met[at] = _met[at] with { Times = _met[at].Times + times };
    }

    /// <summary>Adds a piece that is not seen, and says so when it holds anything.</summary>
    public void AddUnseen(ReadOnlySpan<char> text, FindingKind kind, string where, string? column = null, TextPartKind part = TextPartKind.Hidden)
    {
        var room = _text.Length < limits.MaxText;
        if (!text.IsWhiteSpace() && room) Meet(kind, where);
        Add(text, part, where, column);
    }

    /// <summary>A finding of words that stand somewhere in the text so far.</summary>
    public void FindWords(ContentFinding finding)
    {
        var at = finding.Excerpt.Length == 0 ? -1 : _text.ToString().IndexOf(finding.Excerpt, StringComparison.Ordinal);
        _worded.Add(at < 0 ? finding with { Start = 0, Length = 0, Excerpt = "" } : finding with { Start = at, Length = finding.Excerpt.Length });
    }

    /// <summary>Set by a thread that works on a branch when it will write no more.</summary>
    public bool IsClosed { get; set; }

    /// <summary>A draft of its own, with the same bounds, for a thread that may never come back.</summary>
    public ReadingDraft Branch() => new(limits with { MaxText = Math.Max(0, limits.MaxText - _text.Length) }, late) { Kind = Kind, Prefix = Prefix };

    /// <summary>Takes over what a closed branch holds.</summary>
    public void Absorb(ReadingDraft branch)
    {
        var start = _text.Length;
        _text.Append(branch._text);
        _parts.AddRange(branch._parts.Select(p => p with { Start = p.Start + start }));
        foreach (var met in branch._met) Meet(met.Kind, met.Where, met.Times);
    }

    public bool Has(FindingKind kind) => _met.Exists(m => m.Kind == kind && m.Prefix == Prefix);

    public FileReading Finish() => new(Kind, _text.ToString(), _parts,
        [.. _met.Select(m => FileSentences.Say(m.Kind, m.Times, m.Prefix.Length == 0 ? m.Where : m.Prefix + m.Where)), .. _worded]);

    private readonly record struct Met(FindingKind Kind, string Prefix, int Times, string? Where);
}

/// <summary>Ends the reading of a file with a finding that blocks.</summary>
internal sealed class UnreadableException(FindingKind kind) : Exception
{
    public FindingKind Kind => kind;
}
