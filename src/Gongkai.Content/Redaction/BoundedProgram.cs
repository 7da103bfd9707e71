using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Gongkai.Content.Redaction;

/// <summary>A program that reads one file and answers on its output, killed when it takes too long; the shell sets the bound of memory before it becomes the program.</summary>
internal sealed class BoundedProgram : IDisposable
{
    private const string Shell = "/bin/sh";
    private const string Bounded = "ulimit -v \"$1\" && shift && exec \"$@\"";

    private readonly Process _process;
    private readonly CancellationTokenSource _time;
    private readonly CancellationToken _asked;

    public BoundedProgram(string program, string[] arguments, long memory, TimeSpan time, CancellationToken cancellation)
    {
        _asked = cancellation;
        var start = File.Exists(Shell)
            ? new ProcessStartInfo(Shell, ["-c", Bounded, "sh", (memory / 1024).ToString(CultureInfo.InvariantCulture), program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput, start.UseShellExecute) = (true, true, true, false);
        try
        {
            _process = Process.Start(start) ?? throw new PageRenderingException(RedactionRefusals.NoRenderer);
        }
        catch (Win32Exception)
        {
            throw new PageRenderingException(RedactionRefusals.NoRenderer);
        }
        _time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _time.CancelAfter(time);
        // A program told to stop closes its output, so that a read that waits for it ends too.
        _time.Token.Register(Kill);
    }

    public CancellationToken Cancellation => _time.Token;

    /// <exception cref="PageRenderingException">It took too long, answered nonsense or ended with an error.</exception>
    public async Task<T> ReadAsync<T>(Func<Stream, Task<T>> read)
    {
        try
        {
            _process.StandardInput.Close();
            var errors = _process.StandardError.BaseStream.CopyToAsync(Stream.Null, Cancellation);
            var answer = await read(_process.StandardOutput.BaseStream);
            await errors;
            await _process.WaitForExitAsync(Cancellation);
            return _process.ExitCode == 0 && !Cancellation.IsCancellationRequested ? answer : throw Failure();
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidDataException)
        {
            _asked.ThrowIfCancellationRequested();
            throw Failure();
        }
    }

    /// <summary>All bytes to the end.</summary>
    /// <exception cref="InvalidDataException">There are more than may be.</exception>
    public static async Task<byte[]> BytesAsync(Stream output, long most, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await output.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (kept.Length + read > most) throw new InvalidDataException();
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }

    public void Dispose()
    {
        Kill();
        _time.Dispose();
        _process.Dispose();
    }

    private PageRenderingException Failure() => new(_time.IsCancellationRequested ? RedactionRefusals.TimedOut : RedactionRefusals.Drawing);

    private void Kill()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It ended by itself between the question and the kill.
        }
    }
}
