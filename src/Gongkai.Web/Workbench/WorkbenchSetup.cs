using Gongkai.Storage.Documents;
using Gongkai.Storage.Publishing;
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
        services.AddSingleton<RequestBoard>();
        services.AddSingleton<ArticleRegister>();
        services.AddSingleton<FilingShelf>().AddSingleton<SignalBoard>().AddSingleton<WithholdingRegister>().AddSingleton<DisputeRegister>();
        services.AddSingleton<FinishedCases>();
        services.AddSingleton<Acts.SealedFiles>();
        services.AddSingleton<TableCases>();
        services.AddSingleton<Review.Files.TreatmentShelf>().AddSingleton<Content.Redaction.IPageRenderer>(_ => new Content.Redaction.PopplerRenderer());
        services.AddSingleton<Review.Panel.PanelReader>().AddSingleton<Review.Typing.TypingCheck>();
        services.AddSingleton<ReleaseSuggestions>();
        services.AddSingleton<NeighbourQueries>().AddSingleton<KnownDocuments>();
        services.Configure<RazorPagesOptions>(o => o.Conventions.AddPageRoute("/Workbench/Documents/Edit", "/workbench/documents/new").AddPageRoute("/Workbench/Publishing/Articles/Edit", "/workbench/articles/new"));
        services.Configure<RazorPagesOptions>(o => o.Conventions
            .AddPageRoute("/Workbench/Review/Files/DocumentFile", "/workbench/documents/{id:long}/files/{hash:length(64)}/pages/{leaf:int}.png")
            .AddPageRoute("/Workbench/Review/Files/CaseFile", "/workbench/requests/{id:long}/files/{hash:length(64)}/pages/{leaf:int}.png"));
        services.Configure<RazorPagesOptions>(o => o.Conventions.AddPageRoute("/Workbench/Requests/Casebooks/Edit", "/workbench/requests/casebooks/new").AddPageRoute("/Workbench/Requests/Evaluations/Plan", "/workbench/requests/evaluations/new"));
        return services;
    }
}
