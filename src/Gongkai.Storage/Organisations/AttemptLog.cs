using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Organisations;

/// <summary>
/// What is counted to slow somebody down, by subject and instant, in the database so that all nodes count together: failed sign-ins, wrong
/// query codes, applications handed in. Two days are kept (<see cref="Jobs.Housekeeping"/>).
/// </summary>
public sealed class AttemptLog(DatabaseSource database, TimeProvider time)
{
    private const int LongestSubject = 100;

    /// <summary>The newest instants of a subject, newest first: one seek in the index, however many there are.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> NewestAsync(string subject, int count, CancellationToken cancellation = default)
    {
        var key = Short(subject);
        await using var db = database.Open();
        return await db.SignInFailures.Where(f => f.Subject == key).OrderByDescending(f => f.At).Take(count).Select(f => f.At).ToListAsync(cancellation);
    }

    /// <summary>Counts one more, now, for each subject.</summary>
    public async Task AddAsync(IReadOnlyList<string> subjects, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        await using var db = database.Open();
        db.SignInFailures.AddRange(subjects.Select(s => new SignInFailureRow { Subject = Short(s), At = now }));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Forgets a subject: it proved itself, or somebody entitled said so.</summary>
    public async Task ForgetAsync(string subject, CancellationToken cancellation = default)
    {
        var key = Short(subject);
        await using var db = database.Open();
        await db.SignInFailures.Where(f => f.Subject == key).ExecuteDeleteAsync(cancellation);
    }

    // Whatever is typed into a name field must not fill the table.
    private static string Short(string subject) => subject.Length <= LongestSubject ? subject : subject[..LongestSubject];
}
