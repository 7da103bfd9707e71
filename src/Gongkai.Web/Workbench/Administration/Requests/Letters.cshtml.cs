using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Gongkai.Web.Workbench.Administration.Requests;

/// <summary>文书模板: all letters with what the site changed (R-REQ-10).</summary>
[Authorize(Policy = Policies.RequestRules)]
public sealed class LettersModel(WorldSource worlds) : FormPage
{
    public LetterSettings Settings { get; private set; } = null!;

    public async Task OnGetAsync() => Settings = (await worlds.CurrentAsync()).Site.Requests.Letters;

    public static string Say(ReliefMode mode) => mode switch
    {
        ReliefMode.ReconsiderationFirst => "复议前置",
        ReliefMode.EitherWay => "可复议可诉讼",
        _ => "无（程序性告知）",
    };
}
