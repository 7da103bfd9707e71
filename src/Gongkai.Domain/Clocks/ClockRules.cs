using System.Collections.Frozen;

namespace Gongkai.Domain.Clocks;

/// <summary>时限一览：every time limit the platform keeps, as data. Pages and commands show it as it stands here.</summary>
public static partial class ClockRules
{
    /// <summary>Plain counting of working days.</summary>
    public const string WorkingDays = "working-days";

    /// <summary>答复期限</summary>
    public const string RequestReply = "request.reply";

    /// <summary>补正告知期限</summary>
    public const string CorrectionNotice = "request.correction-notice";

    /// <summary>主动公开期限</summary>
    public const string ActivePublish = "active.publish";

    /// <summary>All rules, in the order people expect: applications, publishing, the office's own work.</summary>
    public static IReadOnlyList<ClockRule> All { get; } = [.. Requests(), .. Publishing(), .. Work(), .. Norms()];

    private static readonly FrozenDictionary<string, ClockRule> ById = All.ToFrozenDictionary(r => r.Id);

    public static ClockRule? Find(string id) => ById.GetValueOrDefault(id);
}
