namespace Gongkai.Web.Hosting;

/// <summary>How one installation is started.</summary>
public sealed record PlatformOptions
{
    /// <summary>The folder of database, files and keys.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>PostgreSQL connection string; null means the embedded database.</summary>
    public string? Postgres { get; init; }

    /// <summary>Fill an empty folder with the demonstration county.</summary>
    public bool Demo { get; init; }

    /// <summary>The only source of time. Tests give their own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
