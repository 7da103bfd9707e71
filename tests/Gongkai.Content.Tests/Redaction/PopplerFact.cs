using Gongkai.Content.Redaction;

namespace Gongkai.Testing;

/// <summary>A test that needs poppler. Without it it is skipped with a word, but on the build server its absence is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PopplerFactAttribute : FactAttribute
{
    public PopplerFactAttribute()
    {
        if (new PopplerRenderer().Missing is not null && Environment.GetEnvironmentVariable("CI") != "true") Skip = "pdftoppm is not installed.";
    }
}
