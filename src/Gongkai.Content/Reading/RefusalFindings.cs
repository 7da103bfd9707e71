using Gongkai.Content.Files;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Reading;

/// <summary>What the check at the upload refuses, as findings.</summary>
internal static class RefusalFindings
{
    private static readonly Dictionary<string, FindingKind> Table = new()
    {
        [FileRefusals.Executable.Code] = FileFindings.Program,
        [FileRefusals.Archive.Code] = FileFindings.Archive,
        [FileRefusals.Unknown.Code] = FileFindings.Unknown,
        [FileRefusals.Macro.Code] = FileFindings.Macro,
        [FileRefusals.Encrypted.Code] = FileFindings.Encrypted,
        [FileRefusals.Broken.Code] = FileFindings.Broken,
        [FileRefusals.Bomb.Code] = FileFindings.Bomb,
        [FileRefusals.Nested.Code] = FileFindings.Embedded,
        [FileRefusals.Script.Code] = FileFindings.Script,
        [FileRefusals.External.Code] = FileFindings.ExternalLink,
    };

    public static FindingKind? Of(Refusal refusal) => Table.GetValueOrDefault(refusal.Code);
}
