using Gongkai.Content.Masking;
using Gongkai.Domain.Review.Findings;
using Gongkai.Storage.Review;

namespace Gongkai.Web.Workbench.Review.Panel;

/// <summary>What stands for a finding's words once they are masked.</summary>
internal static class Masks
{
    public static string Of(ContentFinding found) => MaskingConventions.Default.For(found.Code)?.Of(found.Excerpt) ?? FindingDigests.Mask(found.Excerpt);
}
