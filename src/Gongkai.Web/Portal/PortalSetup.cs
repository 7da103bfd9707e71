using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Requests;
using Gongkai.Web.Api;
using Gongkai.Web.Portal.Prepared;
using Gongkai.Web.Portal.Previews;
using Gongkai.Web.Portal.Requests;
using Gongkai.Web.Portal.Styles;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.StaticFiles;

namespace Gongkai.Web.Portal;

/// <summary>Puts the public side into the application.</summary>
public static class PortalSetup
{
    /// <summary>Registers the public side.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddSingleton<ISiteCatalog, SiteCatalog>();
        services.AddSingleton<PublicationQueries>();
        services.AddSingleton<PortalFrames>();
        services.AddSingleton<DocumentPages>().AddSingleton<DocumentList>().AddSingleton<ColumnCounts>();
        services.AddTransient<ITagHelperComponent, StructuredData>();
        services.AddPreparedPages();
        services.AddSingleton<SealedForms>().AddSingleton<StatusPass>();
        services.AddSingleton<RequestStatistics>();
        services.AddSingleton<StyleBundles>().AddSingleton<PreferenceStyles>().AddSingleton<FilePreviews>();
        // Chinese stays readable in the interface's answers, as it does in the pages.
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        services.Configure<RazorPagesOptions>(o =>
        {
            o.Conventions.AllowAnonymousToFolder("/Portal");
            // A letter as file and what came with it are found, opened and refused exactly like its page.
            o.Conventions.AddPageRoute("/Portal/Requests/CaseLetter", "/requests/status/letters/{serial:int}.docx");
            o.Conventions.AddPageRoute("/Portal/Requests/CaseLetter", "/requests/status/letters/{serial:int}/files/{number:int}");
            // What one person wrote is not the same for everybody.
            o.Conventions.AddFolderApplicationModelConvention("/Portal", m =>
            {
                if (!m.ModelType!.IsAssignableTo(typeof(PersonalPage)) && !m.ModelType.IsDefined(typeof(PreparedAttribute), true)) m.EndpointMetadata.Add(new TaggedByContent());
            });
        });
        return services;
    }

    /// <summary>
    /// Headers, error pages and static files; call it first, then accounts (with the routing), then <see cref="ContentTags"/>.
    /// Routing stands after the static files, because the page for unknown addresses matches every path.
    /// </summary>
    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UsePreparedPages();
        app.UseSecurityHeaders();
        app.UseKnownMethods();
        app.UseWhen(Problems.Concerns, api => api.UseExceptionHandler(Problems.OnException).UseStatusCodePages(Problems.OnStatus));
        app.UseWhen(c => !Problems.Concerns(c), pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/errors/500", AllowStatusCode404Response = true })
            .UseStatusCodePagesWithReExecute("/errors/{0}"));
        app.UseWeakComparison();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = KeepVersioned });
        return app;
    }

    // An address with a version names one content for ever; every other is asked for again.
    private static void KeepVersioned(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";

    /// <summary>Maps what the public side serves besides its pages.</summary>
    public static WebApplication MapPortal(this WebApplication app)
    {
        var streamed = app.MapGroup("").AllowAnonymous();
        PublicFiles.Map(streamed);
        Health.Map(streamed);
        StyleRoutes.Map(streamed);
        RequestsApi.Map(streamed);
        var prepared = app.MapGroup("").AllowAnonymous().WithMetadata(new PreparedAttribute());
        Feeds.Map(prepared);
        Sitemaps.Map(prepared);
        SearchApi.Map(streamed);
        var tagged = app.MapGroup("").AllowAnonymous().WithMetadata(new TaggedByContent());
        DocumentsApi.Map(tagged);
        CatalogueApi.Map(tagged);
        QrCodes.Map(tagged);
        SearchSuggestApi.Map(tagged);
        // An unknown address is told so by everybody's 404 page, never by the sign-in page.
        app.MapFallback("{**path}", NoRoute.AnswerAsync).AllowAnonymous();
        return app;
    }
}
