using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Gongkai.Domain.Acts;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.SiteCare;
using Gongkai.Web.SiteCare;
using Gongkai.Web.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.SiteCare;

public sealed class TelemetryTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("http://127.0.0.1:4317", true)]
    public void Nothing_leaves_the_house_unless_the_environment_says_where_to(string? endpoint, bool configured)
    {
        Assert.Equal(configured, Measuring.IsConfigured(name => name == "OTEL_EXPORTER_OTLP_ENDPOINT" ? endpoint : null));
        var services = new ServiceCollection();
        services.AddMeasuring(name => name == "OTEL_EXPORTER_OTLP_ENDPOINT" ? endpoint : null);
        Assert.Equal(configured, services.Count > 0);
    }

    [Fact]
    public async Task Acts_and_refusals_are_counted_by_names_and_codes_only()
    {
        var seen = new ConcurrentBag<(string Instrument, string Labels)>();
        using var listener = new MeterListener { InstrumentPublished = (i, l) => { if (i.Meter.Name == Telemetry.MeterName) l.EnableMeasurementEvents(i); } };
        listener.SetMeasurementEventCallback<long>((i, _, tags, _) => seen.Add((i.Name, string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}")))));
        listener.Start();
        await using var host = await PortalHost.StartAsync();
        var executor = host.Services.GetRequiredService<ActExecutor>();
        await executor.ExecuteAsync(new SubmitContentReport(1, "题目不外传", "yw", null, "x", "在哪里不外传", "内容不外传", null), ActTarget.New, new Actor(0, "网民", [new Holding("~", "applicant")]));
        await executor.ExecuteAsync(new CloseIncident("无"), ActTarget.Of(99), Actor.System("测试"));
        Assert.Contains(("gongkai.acts", "act=SubmitContentReport outcome=refused"), seen);
        Assert.Contains(("gongkai.refusals", "code=CORRECTION-KIND"), seen);
        Assert.Contains(("gongkai.refusals", "code=NOT-FOUND"), seen);
        Assert.DoesNotContain(seen, s => s.Labels.Contains("不外传", StringComparison.Ordinal) || s.Labels.Contains("127.0.0.1", StringComparison.Ordinal));
    }
}
