using Gongkai.Web.Hosting;

namespace Gongkai.Web.Tests.Commands;

/// <summary>A broken configuration stops the start with a sentence; it never starts with something else than was meant.</summary>
public sealed class PlatformOptionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gongkai-config-").FullName;

    [Theory]
    [InlineData("{ \"urls\": ", "CONFIG-BROKEN")]
    [InlineData("[]", "CONFIG-BROKEN")]
    [InlineData("{ \"auditDigest\": \"md5\" }", "CONFIG-DIGEST")]
    [InlineData("{ \"urls\": \"localhost\" }", "CONFIG-URLS")]
    [InlineData("{ \"postgre\": \"Host=x\" }", "CONFIG-UNKNOWN")]
    [InlineData("{ \"postgres\": \"nonsense\" }", "CONFIG-POSTGRES")]
    [InlineData("{ \"trustedProxies\": [\"everybody\"] }", "CONFIG-PROXY")]
    public void A_broken_setting_is_refused_in_words(string json, string code)
    {
        File.WriteAllText(Path.Combine(_folder, "gongkai.json"), json);
        var (_, refusals) = PlatformOptions.Load(_folder);
        Assert.Contains(refusals, r => r.Code == code);
        Assert.All(refusals, r => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", r.Sentence));
    }

    [Fact]
    public void A_password_in_the_settings_is_never_repeated()
    {
        File.WriteAllText(Path.Combine(_folder, "gongkai.json"), "{ \"postgres\": \"Password=geheim123;nonsense\" }");
        var (_, refusals) = PlatformOptions.Load(_folder);
        Assert.All(refusals, r => Assert.DoesNotContain("geheim123", r.Sentence));
        Assert.NotEmpty(refusals);
    }

    [Fact]
    public void Good_settings_are_taken()
    {
        File.WriteAllText(Path.Combine(_folder, "gongkai.json"), "{ \"urls\": \"http://127.0.0.1:6000\", /* 国密 */ \"auditDigest\": \"sm3\" }");
        var (options, refusals) = PlatformOptions.Load(_folder);
        Assert.Empty(refusals);
        Assert.Equal(("http://127.0.0.1:6000", "sm3"), (options.Urls, options.AuditDigest));
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
