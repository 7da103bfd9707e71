using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Domain.Requests.Evaluations;

/// <summary>
/// 抽样: each receipt is hashed with the seed, and of each body those with the smallest hashes are drawn. Whoever has the seed and the list of receipts draws the
/// same again, in whatever order the list stands; nobody who fixes the seed beforehand can choose.
/// </summary>
public static class EvaluationSampling
{
    /// <summary>The drawn cases: bodies in the order of the plan, within a body by hash.</summary>
    public static IReadOnlyList<EvaluationCandidate> Draw(EvaluationPlan plan, string seed, IReadOnlyList<EvaluationCandidate> candidates) =>
        [.. plan.Bodies.SelectMany(body => candidates.Where(c => c.BodyCode == body).DistinctBy(c => c.Receipt).OrderBy(c => LotOf(seed, c.Receipt), StringComparer.Ordinal).Take(plan.PerBody))];

    /// <summary>签号 of a receipt: SHA-256 over seed, line break and receipt, lower-case hex.</summary>
    public static string LotOf(string seed, string receipt) => Hash($"{seed}\n{receipt}");

    /// <summary>Digest of the population: SHA-256 over the sorted receipts, a line each.</summary>
    public static string DigestOf(IEnumerable<EvaluationCandidate> candidates) =>
        Hash(string.Concat(candidates.Select(c => c.Receipt).Distinct().Order(StringComparer.Ordinal).Select(r => r + "\n")));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
