using Gongkai.Domain.Calendars;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Casebooks;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Domain.Requests.Evaluations;
using Gongkai.Domain.Requests.Filings;
using Gongkai.Domain.Review.Files;
using Gongkai.Domain.Review.NegativeLists;
using Gongkai.Domain.Review.Waivers;
using Gongkai.Domain.Review.WordLists;
using Gongkai.Domain.Search;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Clocks;
using Gongkai.Storage.Database;
using Gongkai.Storage.Files;
using Gongkai.Storage.Jobs;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Publishing.News;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Gongkai.Storage.Review;
using Gongkai.Storage.Search;
using Gongkai.Storage.Search.Words;
using Gongkai.Storage.SiteCare;
using Gongkai.Web.Accounts;
using Gongkai.Web.Requests;
using Gongkai.Web.SiteCare;

namespace Gongkai.Web.Hosting;

/// <summary>What both the served platform and the commands stand on.</summary>
public static class PlatformServices
{
    /// <summary>Every procedure of the house. A new capability adds its line here.</summary>
    public static ProcedureCatalogue Procedures { get; } = new(
    [
        ProcedureBinding.Of(new SiteProcedure()),
        ProcedureBinding.Of(new UnitProcedure()),
        ProcedureBinding.Of(new AccountProcedure()),
        ProcedureBinding.Of(new DelegationProcedure()),
        ProcedureBinding.Of(new CalendarNoticeProcedure()),
        ProcedureBinding.Of(new IncidentProcedure()),
        ProcedureBinding.Of(new DocumentProcedure()),
        ProcedureBinding.Of(new ArticleProcedure(), new ArticleProjection()),
        ProcedureBinding.Of(new PublicDocumentProcedure()),
        ProcedureBinding.Of(new MirroredPublicationProcedure()),
        ProcedureBinding.Of(new ExchangeStateProcedure()),
        ProcedureBinding.Of(new RequestProcedure(), new RequestProjection()),
        ProcedureBinding.Of(new DisputeProcedure(), new DisputeProjection()),
        ProcedureBinding.Of(new FilingProcedure()),
        ProcedureBinding.Of(new CasebookProcedure()),
        ProcedureBinding.Of(new EvaluationProcedure()),
        ProcedureBinding.Of(new WaiverProcedure()),
        ProcedureBinding.Of(new TreatmentProcedure()),
        ProcedureBinding.Of(new WordListProcedure()),
        ProcedureBinding.Of(new NegativeListProcedure()),
        ProcedureBinding.Of(new ContentRecheckProcedure()),
        ProcedureBinding.Of(new ContentReportProcedure()),
        ProcedureBinding.Of(new SearchDictionaryProcedure(), new SearchDictionaryProjection()),
    ]);

    public static IServiceCollection AddPlatform(this IServiceCollection services, PlatformOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton(options.Digest);
        services.AddSingleton(Procedures);
        services.AddSingleton(_ => options.Postgres is { } postgres
            ? DatabaseSource.Postgres(postgres)
            : DatabaseSource.Sqlite(Path.Combine(options.DataFolder, "gongkai.db")));
        services.AddSingleton(_ => new FileStore(Path.Combine(options.DataFolder, "files")));
        services.AddSingleton(provider => new IdentityVault(Path.Combine(options.DataFolder, "vault"), provider.GetRequiredService<KeyFile>(), options.Time));
        services.AddSingleton(provider => new OriginalVault(options.DataFolder, provider.GetRequiredService<KeyFile>(), options.Time));
        services.AddSingleton<QueryCodes>().AddSingleton<ApplicantKeys>().AddSingleton<AddressDigests>().AddSingleton<IntakeLimits>().AddSingleton<QueryDoor>();
        services.AddSingleton<WaitingFiles>().AddSingleton<IntakeFiles>().AddSingleton<IntakeDesk>().AddSingleton<StatusDesk>();
        services.AddSingleton<ReportSlips>().AddSingleton<HeldContacts>().AddSingleton<CorrectionDesk>();
        services.AddSingleton<WorldSource>();
        services.AddSingleton(provider =>
        {
            var news = new PublicNews(provider.GetRequiredService<DatabaseSource>());
            // The world first: pages are made anew from it.
            news.Subscribe(provider.GetRequiredService<WorldSource>());
            return news;
        });
        services.AddSingleton(provider => WayOut.Of(provider.GetRequiredService<DatabaseSource>(), provider.GetRequiredService<FileStore>(),
            provider.GetRequiredService<KeyFile>(), options.DataFolder, options.Time));
        services.AddSingleton<ActExecutor>();
        services.AddSingleton<JobQueue>();
        services.AddSingleton<Housekeeping>();
        services.AddSingleton<LedgerCheck>();
        services.AddSingleton<AlarmBoard>();
        services.AddSingleton<AnnualTables>().AddSingleton<AnnualReports>();
        services.AddSearchWords();
        services.AddSingleton<DocumentSearch>().AddSingleton<RelatedDocuments>().AddSingleton<SearchIndex>();
        services.AddAccountStorage(options);
        return services;
    }
}
