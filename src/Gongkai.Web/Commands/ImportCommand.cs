namespace Gongkai.Web.Commands;

internal static class ImportCommand
{
    public static Task<int> RunAsync(string[] arguments) => Task.FromResult(arguments.Length);
}
