using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Storage.Records;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Web.Accounts;

/// <summary>What somebody typed into a form whose session had ended.</summary>
/// <param name="Path">Where the form goes, on this site.</param>
/// <param name="Multipart">How it was sent.</param>
/// <param name="At">When.</param>
/// <param name="Fields">Names and values in order; without files, passwords and form tokens.</param>
/// <param name="FilesLost">Whether files were attached; a browser must be given them again.</param>
internal sealed record ParkedForm(string Path, bool Multipart, DateTimeOffset At, IReadOnlyList<KeyValuePair<string, string>> Fields, bool FilesLost);

/// <summary>Keeps the typed text over a new sign-in: encrypted in a hidden field of the sign-in page, so that nothing lies on the server for people who are not signed in.</summary>
internal sealed class ParkedForms(IDataProtectionProvider protection, TimeProvider time)
{
    public const int LargestBytes = 512 * 1024;
    private static readonly object Key = new();
    private readonly IDataProtector _protector = protection.CreateProtector("parked-form");

    /// <summary>The sealed form of this request, or null; <c>TooLarge</c> when it could not be kept.</summary>
    public static (string? Sealed, bool TooLarge) Of(HttpContext context) => context.Items[Key] is (string text, bool large) ? (text == "" ? null : text, large) : (null, false);

    public async Task ParkAsync(HttpContext context)
    {
        ShowInstead.Set(context, "/sign-in");
        // A form from another site is not kept: after signing in one click would carry out what a stranger wrote.
        if (!context.Request.HasFormContentType || !IsFromHere(context.Request) || context.Request.Path.StartsWithSegments("/sign-in")) return;
        if (context.Request.ContentLength is not (> 0 and <= LargestBytes))
        {
            context.Items[Key] = ("", true);
            return;
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(f => f.Key != "__RequestVerificationToken" && !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(f => f.Value, (f, v) => KeyValuePair.Create(f.Key, v ?? "")).ToList();
        var parked = new ParkedForm(context.Request.Path + context.Request.QueryString, context.Request.ContentType!.StartsWith("multipart", StringComparison.OrdinalIgnoreCase),
            time.GetUtcNow(), fields, form.Files.Count > 0);
        context.Items[Key] = (_protector.Protect(JsonSerializer.Serialize(parked, RecordJson.Body)), false);
    }

    /// <summary>Opens a sealed form; null when it is none of ours or older than a day.</summary>
    public ParkedForm? Open(string? sealedForm)
    {
        if (string.IsNullOrEmpty(sealedForm)) return null;
        try
        {
            var parked = JsonSerializer.Deserialize<ParkedForm>(_protector.Unprotect(sealedForm), RecordJson.Body);
            return parked is null || time.GetUtcNow() - parked.At > TimeSpan.FromDays(1) ? null : parked;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && site != "none") return false;
        return request.Headers.Origin is not { Count: > 0 } origin
            || Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value;
    }
}
