using Gongkai.Storage.Documents;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Workbench;

/// <summary>Registers what the workbench reads with.</summary>
public static class WorkbenchSetup
{
    public static IServiceCollection AddWorkbench(this IServiceCollection services)
    {
        services.AddSingleton<InboxQueries>();
        services.AddSingleton<RecordShelf>();
        services.AddSingleton<DeadlineBoard>();
        services.AddSingleton<Documents.SealedFiles>();
        services.AddSingleton<FinishedCases>().AddSingleton<ReleaseSuggestions>();
        services.Configure<RazorPagesOptions>(o => o.Conventions.AddPageRoute("/Workbench/Documents/Edit", "/workbench/documents/new"));
        services.Configure<RazorPagesOptions>(o => o.Conventions.AddPageRoute("/Workbench/Requests/Casebooks/Edit", "/workbench/requests/casebooks/new").AddPageRoute("/Workbench/Requests/Evaluations/Plan", "/workbench/requests/evaluations/new"));
        return services;
    }
}
