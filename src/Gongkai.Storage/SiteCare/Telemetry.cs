using System.Diagnostics.Metrics;

namespace Gongkai.Storage.SiteCare;

/// <summary>
/// 运行度量: what the platform counts of itself. Labels are names of acts, codes and topics that the program itself knows; never an address, an account,
/// a title or a word somebody typed.
/// </summary>
public static class Telemetry
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Gongkai";

    private const string GateCode = "GATE-";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Acts = Meter.CreateCounter<long>("gongkai.acts", "{act}", "Acts by name and outcome: done, unchanged, refused");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("gongkai.refusals", "{refusal}", "Reasons for which acts were refused, by code");
    private static readonly Counter<long> GateFindings = Meter.CreateCounter<long>("gongkai.gate.findings", "{finding}", "Findings for which the content gate kept something in, by code");
    private static readonly Histogram<double> SearchTime = Meter.CreateHistogram<double>("gongkai.search.duration", "ms", "Time a search takes in the index");
    private static readonly Counter<long> PreparedHits = Meter.CreateCounter<long>("gongkai.prepared.hits", "{request}", "Requests answered with a prepared page");
    private static readonly Counter<long> PreparedMisses = Meter.CreateCounter<long>("gongkai.prepared.misses", "{request}", "Requests for which a page had to be made");
    private static readonly Counter<long> Jobs = Meter.CreateCounter<long>("gongkai.jobs", "{job}", "Jobs by topic and outcome: done, failed");

    private static long _overdue;

    static Telemetry() => Meter.CreateObservableGauge("gongkai.obligations.overdue", () => Volatile.Read(ref _overdue), "{obligation}", "Open obligations past their day, at the last count");

    /// <summary>An act was answered.</summary>
    /// <param name="act">Type name of the act.</param>
    /// <param name="done">Whether it was done.</param>
    /// <param name="changed">Whether it changed anything.</param>
    /// <param name="codes">Codes of its refusals.</param>
    public static void Act(string act, bool done, bool changed, IEnumerable<string> codes)
    {
        if (Acts.Enabled) Acts.Add(1, Of("act", act), Of("outcome", !done ? "refused" : changed ? "done" : "unchanged"));
        if (done || !(Refusals.Enabled || GateFindings.Enabled)) return;
        foreach (var code in codes)
        {
            Refusals.Add(1, Of("code", code));
            if (code.StartsWith(GateCode, StringComparison.Ordinal)) GateFindings.Add(1, Of("code", code[GateCode.Length..]));
        }
    }

    /// <summary>A search was answered.</summary>
    /// <param name="time">Time spent in the index.</param>
    /// <param name="engine">Which database answered: sqlite, postgres.</param>
    public static void Search(TimeSpan time, string engine) => SearchTime.Record(time.TotalMilliseconds, Of("engine", engine));

    /// <summary>A request was answered with a prepared page, or could not be.</summary>
    /// <param name="hit">Whether a prepared page was there.</param>
    public static void Prepared(bool hit) => (hit ? PreparedHits : PreparedMisses).Add(1);

    /// <summary>A job ended.</summary>
    /// <param name="topic">Topic of the job.</param>
    /// <param name="done">Whether it was done; a failed one comes back.</param>
    public static void Job(string topic, bool done) => Jobs.Add(1, Of("topic", topic), Of("outcome", done ? "done" : "failed"));

    /// <summary>Open obligations past their day, as counted just now.</summary>
    public static void Overdue(long count) => Volatile.Write(ref _overdue, count);

    private static KeyValuePair<string, object?> Of(string name, string value) => new(name, value);
}
