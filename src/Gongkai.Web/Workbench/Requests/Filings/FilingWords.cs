using Gongkai.Domain.Requests.Filings;

namespace Gongkai.Web.Workbench.Requests.Filings;

/// <summary>Figures in the order of the columns.</summary>
public static class FilingWords
{
    public static int[] Figures(FilingTotals t) => [t.Cases, t.InTime, t.Extended, t.Open, t.AlreadyPublic, t.Granted, t.Withheld, t.Other, t.Reconsiderations, t.Suits];
}
