using System.Diagnostics;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Counts the questions one flow of control puts to the database; tests that run beside it are not counted.</summary>
public sealed class QuestionCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<StrongBox?> _current = new();
    private readonly List<IDisposable> _subscriptions = [];

    public QuestionCount() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public async Task<int> DuringAsync(Func<Task> work)
    {
        var box = new StrongBox();
        _current.Value = box;
        await work();
        _current.Value = null;
        return box.Count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key.EndsWith("Command.CommandExecuting", StringComparison.Ordinal) && _current.Value is { } box) box.Count++;
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw error;

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    private sealed class StrongBox
    {
        public int Count { get; set; }
    }
}
