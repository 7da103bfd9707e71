using System.Data.Common;
using Gongkai.Domain.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.SiteCare;
using Microsoft.EntityFrameworkCore;
using OpenTelemetry.Metrics;

namespace Gongkai.Web.SiteCare;

/// <summary>
/// 度量输出: metrics leave the house by OTLP, and only when the environment says where to (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and the other variables of
/// OpenTelemetry). Without that nothing is collected. Traces are not made: they would carry addresses.
/// </summary>
public static class Measuring
{
    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    // Of the web server's own measurements those whose labels are methods, routes and status codes; the connection's would name addresses.
    private const string WebServer = "Microsoft.AspNetCore.Hosting";

    /// <summary>Whether the environment names a collector.</summary>
    public static bool IsConfigured(Func<string, string?> environment) => Endpoints.Any(e => !string.IsNullOrWhiteSpace(environment(e)));

    /// <summary>Registers the export, when it is configured.</summary>
    public static IServiceCollection AddMeasuring(this IServiceCollection services, Func<string, string?> environment)
    {
        if (!IsConfigured(environment)) return services;
        services.AddOpenTelemetry().WithMetrics(m => m.AddMeter(Telemetry.MeterName, WebServer).AddOtlpExporter());
        services.AddHostedService<OverdueCount>();
        return services;
    }
}

/// <summary>Counts overdue obligations now and then for the gauge.</summary>
internal sealed class OverdueCount(DatabaseSource database, TimeProvider time, ILogger<OverdueCount> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Open obligations whose day has passed.</summary>
    internal async Task<long> CountAsync(CancellationToken cancellation)
    {
        var today = LegalTime.DayOf(time.GetUtcNow());
        await using var db = database.Open();
        return await db.Obligations.LongCountAsync(o => o.MetOn == null && o.Due < today, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
            try
            {
                Telemetry.Overdue(await CountAsync(stoppingToken));
            }
            catch (DbException failure)
            {
                log.LogWarning(failure, "Overdue obligations could not be counted");
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
