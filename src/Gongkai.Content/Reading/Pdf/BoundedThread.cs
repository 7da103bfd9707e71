using System.Runtime.ExceptionServices;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>
/// Runs a parser nobody can stop on a thread of its own with a deep stack and a deadline. A thread past its deadline is left to itself;
/// when a few such are still running, no new ones are begun, so that hostile files cannot fill the machine.
/// </summary>
internal static class BoundedThread
{
    private const int Stack = 64 * 1024 * 1024;
    private const int MostAbandoned = 3;

    // The work looks at the deadline itself; only what does not come back even then is abandoned.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static int _abandoned;

    /// <exception cref="UnreadableException">Past the deadline, or too many before it are.</exception>
    public static void Run(Action work, TimeSpan deadline) => Run(work, deadline, Grace);

    internal static void Run(Action work, TimeSpan deadline, TimeSpan grace)
    {
        if (Volatile.Read(ref _abandoned) >= MostAbandoned) throw new UnreadableException(FileFindings.TooHard);
        ExceptionDispatchInfo? failure = null;
        var state = 0; // 1 when the work ended, 2 when it was abandoned first
        var thread = new Thread(() =>
        {
            try { work(); }
            // Whatever the parser fails with is told to the one who waits, never to the runtime, which would end the program.
            catch (Exception error) { failure = ExceptionDispatchInfo.Capture(error); }
            if (Interlocked.CompareExchange(ref state, 1, 0) == 2) Interlocked.Decrement(ref _abandoned);
        }, Stack)
        { IsBackground = true, Name = "pdf" };
        thread.Start();
        if (!thread.Join(deadline + grace))
        {
            Interlocked.Increment(ref _abandoned);
            if (Interlocked.CompareExchange(ref state, 2, 0) == 0) throw new UnreadableException(FileFindings.TooHard);
            Interlocked.Decrement(ref _abandoned);
        }
        failure?.Throw();
    }
}
