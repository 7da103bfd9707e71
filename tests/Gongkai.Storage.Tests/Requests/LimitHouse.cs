using Gongkai.Domain.Requests;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Requests;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Requests;

/// <summary>Limits over a database with a clock that can be set.</summary>
internal sealed class LimitHouse(TestDatabase database) : IAsyncDisposable
{
    private readonly KeyRing _ring = new();

    public static IntakePolicy Policy { get; } = new();

    public TestDatabase Database { get; } = database;
    public SetTime Time { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
    public AttemptLog Attempts => new(Database.Source, Time);
    public QueryCodes Codes => new(_ring.Keys);

    // Made anew each time, as another node would have its own.
    public IntakeLimits Limits => new(Attempts, new AddressDigests(_ring.Keys), Time);
    public QueryDoor Door => new(Codes, Attempts, new AddressDigests(_ring.Keys), Time);

    public static async Task<LimitHouse> CreateAsync(DatabaseKind kind) => new(await TestDatabase.CreateAsync(kind));

    /// <summary>Judges an application and counts it, as its case would.</summary>
    public async Task<IntakeVerdict> EnterAsync(string address, string applicant)
    {
        var subjects = Limits.SubjectsOf(address, applicant);
        var verdict = await Limits.JudgeAsync(subjects, Policy);
        await Attempts.AddAsync(subjects.All);
        return verdict;
    }

    public async ValueTask DisposeAsync()
    {
        _ring.Dispose();
        await Database.DisposeAsync();
    }
}
