using Gongkai.Content.Findings;

namespace Gongkai.Content.Search;

/// <summary>A text as the index holds it: half width, radicals and look-alikes as the ideograph, traditional as simplified, lower case.</summary>
public static class SearchText
{
    /// <summary>Folds a word; what nobody sees is left out.</summary>
    public static string Fold(string text) => Folding.Fold(text).ToLowerInvariant();
}
