using Gongkai.Storage.Database;
using Gongkai.Storage.Organisations;
using Gongkai.Web.Accounts.Unified;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Accounts;

/// <summary>People and rights in the web application.</summary>
public static class AccountSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, PlatformOptions options)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentActor, CurrentActor>();
        services.AddSingleton<ParkedForms>();
        services.AddScoped<IAuthorizationHandler, StepRequirementHandler>();
        if (options.UnifiedSignIn is { } unified)
            services.AddSingleton<IUnifiedSignIn>(_ => new CodeFlow(unified, new HttpClient { Timeout = TimeSpan.FromSeconds(10) }, options.Time));
        services.AddAuthentication(SessionAuthentication.Scheme).AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.Scheme, null);
        services.AddAuthorization(Policies.AddTo);
        services.Configure<RazorPagesOptions>(o =>
        {
            // Every folder says who may come in; single pages narrow it.
            o.Conventions.AuthorizeFolder("/Accounts", Policies.Started);
            o.Conventions.AuthorizeFolder("/Workbench", Policies.Staff);
        });
        return services;
    }

    /// <summary>What the commands need too: accounts without a web server.</summary>
    public static IServiceCollection AddAccountStorage(this IServiceCollection services, PlatformOptions options)
    {
        services.AddSingleton(_ => new PasswordHashes(options.PasswordIterations));
        services.AddSingleton<AccountRegister>().AddSingleton<ActorSource>().AddSingleton<SessionStore>().AddSingleton<AttemptLog>().AddSingleton<FailureLog>().AddSingleton<SpentTokens>();
        services.AddSingleton<SignInDesk>().AddSingleton<OwnAccount>().AddSingleton<StaffOpening>().AddSingleton<FirstInstall>();
        services.AddSingleton(_ => new KeyFile(Path.Combine(options.DataFolder, "keys.bin")));
        services.AddDataProtection().SetApplicationName("gongkai");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(o =>
        {
            o.XmlRepository = new DatabaseKeys(provider.GetRequiredService<DatabaseSource>());
            o.XmlEncryptor = new KeyFileEncryptor(provider.GetRequiredService<KeyFile>());
        }));
        return services;
    }

    /// <summary>Puts sign-in and rights before everything that is mapped; after the portal's headers and files.</summary>
    public static WebApplication UseAccounts(this WebApplication app)
    {
        app.Use(next => context => ShowInstead.RunAsync(context, next));
        // After the line above, so that a page shown instead is routed anew.
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }
}
