using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Gongkai.Web.Hosting;

/// <summary>
/// Bounds of the web server against visitors that send or read slowly or in masses. They are wide for a person on a bad line and narrow for a program
/// that only wants to hold connections. Larger uploads are allowed where a page says so.
/// </summary>
internal static class ServerLimits
{
    private const int Connections = 10_000;
    private const int SlowestBytesPerSecond = 240;
    private const int LargestBody = 30 << 20;

    public static IWebHostBuilder UseServerLimits(this IWebHostBuilder web) => web.ConfigureKestrel(server =>
    {
        server.AddServerHeader = false;
        var limits = server.Limits;
        limits.MaxConcurrentConnections = Connections;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(65);
        limits.MaxRequestHeaderCount = 60;
        limits.MaxRequestHeadersTotalSize = 16 << 10;
        limits.MaxRequestLineSize = 8 << 10;
        limits.MaxRequestBodySize = LargestBody;
        limits.MinRequestBodyDataRate = new MinDataRate(SlowestBytesPerSecond, TimeSpan.FromSeconds(10));
        limits.MinResponseDataRate = new MinDataRate(SlowestBytesPerSecond, TimeSpan.FromSeconds(10));
    });
}
