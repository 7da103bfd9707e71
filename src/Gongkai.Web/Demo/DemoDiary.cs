using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Demo;

/// <summary>A record of the demonstration, as the stories about it know it: its id once it is opened, its content once somebody looked.</summary>
internal sealed class DemoFile
{
    public long Id { get; set; }

    public object? Record { get; set; }

    /// <summary>The application, after a step that read it.</summary>
    public RequestCase Case => (RequestCase)Record!;

    /// <summary>The document, after a step that looked at it.</summary>
    public DocumentRecord Document => (DocumentRecord)Record!;
}

/// <summary>What somebody does on a day.</summary>
/// <param name="Day">Legal day.</param>
/// <param name="File">The record; opened by the act where it has no id yet.</param>
/// <param name="Do">Act and actor, asked for when the day has come and <see cref="Reads"/> are read.</param>
internal sealed record DemoStep(DateOnly Day, DemoFile File, Func<(IAct Act, Actor Actor)> Do)
{
    /// <summary>Records that must be known first.</summary>
    public IReadOnlyList<DemoFile> Reads { get; init; } = [];

    /// <summary>The story goes on from what has become of the record.</summary>
    public bool Looks { get; init; }

    /// <summary>Applications that the act opens beside its own, found by their titles; each goes its own way.</summary>
    public IReadOnlyList<(DemoFile File, string Title, IEnumerable<DemoStep> Story)> Opens { get; init; } = [];
}

/// <summary>
/// The county's past as one diary, in the order of time. What several people do in one hour goes to the executor together,
/// so that they share a commit, as a busy office would.
/// </summary>
internal sealed class DemoDiary(DatabaseSource database, ActExecutor executor, DemoTime time, DateOnly last)
{
    // Everybody's first act of a day comes in one hour, the second in the next: the fewer hours, the fewer commits. Days differ in when they begin.
    private static readonly (int Hour, int Minute)[] Hours = [(8, 50), (9, 40), (10, 50), (14, 45), (16, 5), (17, 0), (17, 20), (17, 40), (17, 50)];

    private int _begun;
    private readonly PriorityQueue<Story, (DateOnly, int, int)> _waiting = new();

    /// <summary>Tells all stories to their ends, or to the last day of the diary: what would come later is still open then.</summary>
    public async Task RunAsync(IEnumerable<IEnumerable<DemoStep>> stories)
    {
        foreach (var steps in stories) Begin(steps);
        await using var db = database.Open();
        while (_waiting.TryPeek(out _, out var first))
        {
            var hour = new List<Story>();
            while (_waiting.TryPeek(out _, out var next) && (next.Item1, next.Item2) == (first.Item1, first.Item2)) hour.Add(_waiting.Dequeue());
            var (clock, minute) = Hours[Math.Min(first.Item2 + first.Item1.DayNumber % 3, Hours.Length - 1)];
            time.Set(LegalTime.StartOf(first.Item1).AddHours(clock).AddMinutes(minute));
            await DoAsync(db, hour);
            foreach (var story in hour) Wait(story);
        }
    }

    private async Task DoAsync(GongkaiDb db, List<Story> hour)
    {
        await ReadAsync(db, [.. hour.SelectMany(s => s.Next.Reads).Where(f => f.Id > 0).DistinctBy(f => f.Id)]);
        // Asked one after the other and answered together: the order in the queue, and with it every number, is the same each time.
        var answers = await Task.WhenAll(hour.Select(s =>
        {
            var (act, actor) = s.Next.Do();
            return AskAsync(act, s.Next.File, actor);
        }));
        for (var i = 0; i < hour.Count; i++)
        {
            var step = hour[i].Next;
            step.File.Id = answers[i].RecordId;
            foreach (var (file, title, story) in step.Opens)
            {
                file.Id = await db.Records.Where(r => r.Kind == "request" && r.Id > step.File.Id && r.Title == title).OrderByDescending(r => r.Id).Select(r => r.Id).FirstAsync();
                Begin(story);
            }
        }
        await ReadAsync(db, [.. hour.Where(s => s.Next.Looks).Select(s => s.Next.File)]);
    }

    private async Task<ActAnswer> AskAsync(IAct act, DemoFile file, Actor actor)
    {
        var answer = await executor.ExecuteAsync(act, file.Id > 0 ? ActTarget.Of(file.Id) : ActTarget.New, actor);
        // A refusal is a defect of the demonstration.
        return answer.Done ? answer : throw new InvalidOperationException($"{act.GetType().Name} {file.Id}: {string.Join(" ", answer.Refusals.Select(r => r.Sentence))}");
    }

    private static async Task ReadAsync(GongkaiDb db, List<DemoFile> files)
    {
        if (files.Count == 0) return;
        var ids = files.Select(f => f.Id).ToList();
        var rows = await db.Records.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Kind, r.Body }).ToDictionaryAsync(r => r.Id);
        foreach (var file in files) file.Record = Hosting.PlatformServices.Procedures.OfKind(rows[file.Id].Kind).Read(rows[file.Id].Body);
    }

    private void Begin(IEnumerable<DemoStep> steps) => Wait(new Story(_begun++, steps.GetEnumerator()));

    private void Wait(Story story)
    {
        if (!story.Advance() || story.Next.Day > last) return;
        _waiting.Enqueue(story, (story.Next.Day, story.Hour, story.Number));
    }

    /// <summary>One story and how far it is told.</summary>
    private sealed class Story(int number, IEnumerator<DemoStep> steps)
    {
        private DateOnly? _day;

        public int Number => number;

        public int Hour { get; private set; }

        public DemoStep Next => steps.Current;

        public bool Advance()
        {
            if (!steps.MoveNext()) return false;
            Hour = steps.Current.Day == _day ? Hour + 1 : 0;
            _day = steps.Current.Day;
            return true;
        }
    }
}
