using Gongkai.Storage.Requests;
using Gongkai.Storage.Review;
using Gongkai.Web.Hosting;
using Gongkai.Web.Publishing;

namespace Gongkai.Web.Jobs;

/// <summary>One kind of job.</summary>
public interface IJobHandler
{
    /// <summary>Topic of the jobs it does, for example <c>withdrawal.verify</c>.</summary>
    string Topic { get; }

    /// <summary>Does one job and says in a Chinese sentence what came of it. An exception puts the job back for later.</summary>
    Task<string> RunAsync(string payload, CancellationToken cancellation);
}

/// <summary>A job that comes round every legal day.</summary>
public interface IDailyJob : IJobHandler
{
    /// <summary>Time of day in Asia/Shanghai.</summary>
    TimeOnly At { get; }
}

/// <summary>Registers jobs and the runner.</summary>
public static class JobSetup
{
    public static IServiceCollection AddJobs(this IServiceCollection services, PlatformOptions options)
    {
        services.AddSingleton<IJobHandler, LedgerAfterChange>();
        services.AddSingleton<IJobHandler, LedgerNightly>();
        services.AddSingleton<IJobHandler, Reminders>();
        services.AddSingleton<IJobHandler, WithdrawalVerify>();
        services.AddSingleton<IJobHandler, HousekeepingJob>();
        services.AddSingleton<IJobHandler, DocumentUrged>();
        services.AddSingleton<RequestChores>();
        services.AddSingleton<IJobHandler, RequestLapses>();
        services.AddSingleton<IJobHandler, RequestPurge>();
        services.AddSingleton<IJobHandler, RequestPurged>();
        services.AddSingleton<IJobHandler, FilingsOpening>();
        services.AddSingleton<Storage.Publishing.ColumnFreshness>().AddSingleton<IJobHandler, ColumnFreshnessJob>();
        services.AddSingleton<ContentSweep>().AddSingleton<IJobHandler, ContentRecheckJob>();
        services.AddSingleton<IJobHandler, SearchIndexJob>();
        services.AddSingleton<IJobHandler, CorrectionContactsJob>();
        services.AddSingleton<PublicProbe>();
        services.AddSingleton<JobRunner>();
        if (options.Jobs) services.AddHostedService(s => s.GetRequiredService<JobRunner>()).AddHostedService<SearchMissesCarrier>();
        return services;
    }
}
