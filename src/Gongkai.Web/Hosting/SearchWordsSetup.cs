using Gongkai.Content.Search;
using Gongkai.Storage.Search.Asking;
using Gongkai.Storage.Search.Words;

namespace Gongkai.Web.Hosting;

/// <summary>The search's words, corrections and suggestions, and what counts the questions that found nothing.</summary>
public static class SearchWordsSetup
{
    public static IServiceCollection AddSearchWords(this IServiceCollection services)
    {
        services.AddSingleton<SearchWordsSource>().AddSingleton<ISearchWords>(s => s.GetRequiredService<SearchWordsSource>());
        services.AddSingleton<SearchMisses>().AddSingleton<SearchDesk>().AddSingleton<SearchSuggestions>();
        return services;
    }
}
