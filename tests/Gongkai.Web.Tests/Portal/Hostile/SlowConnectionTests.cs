using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Tests.Portal.Hostile;

/// <summary>Visitors that only hold connections.</summary>
public sealed class SlowConnectionTests
{
    [Fact]
    public async Task Two_hundred_connections_that_never_finish_a_request_do_not_stop_answers()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        var held = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 200; i++)
            {
                var connection = new TcpClient();
                await connection.ConnectAsync(IPAddress.Loopback, host.Address.Port);
                // Some stop within the head, some within a body, some say nothing at all.
                var begun = (i % 3) switch
                {
                    0 => "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-",
                    1 => "POST /corrections/status HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\nre",
                    _ => "",
                };
                await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begun));
                held.Add(connection);
            }
            foreach (var address in new[] { "/", "/articles/101", "/columns/zwgk/zfwj", "/search?q=通知", "/api/v1/documents", "/healthz", "/readyz" })
                Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(address));
        }
        finally
        {
            foreach (var connection in held) connection.Dispose();
        }
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/"));
    }

    [Fact]
    public async Task The_server_lets_go_of_who_is_too_slow()
    {
        await using var host = await PortalHost.StartAsync();
        var limits = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.InRange(limits.RequestHeadersTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20));
        Assert.InRange(limits.KeepAliveTimeout, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(120));
        Assert.NotNull(limits.MinRequestBodyDataRate);
        Assert.NotNull(limits.MinResponseDataRate);
        Assert.InRange(limits.MaxConcurrentConnections ?? long.MaxValue, 1_000, 100_000);
    }
}
