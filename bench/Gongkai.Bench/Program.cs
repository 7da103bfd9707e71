using Gongkai.Bench;

var postgres = Environment.GetEnvironmentVariable("GONGKAI_TEST_POSTGRES");
switch (args.FirstOrDefault())
{
    case "executor":
        await ExecutorBench.RunAsync(postgres);
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Gongkai.Bench -- executor");
        return 2;
}
