namespace Gongkai.Domain.Acts;

/// <summary>拒绝：why an act was not done. Pages print it, the API returns it as problem details, commands write it to stderr.</summary>
/// <param name="Code">Stable machine code, upper case with hyphens, for example <c>DOC-ATTRIBUTE-MISSING</c>.</param>
/// <param name="Sentence">One Chinese sentence that says what is wrong and what to do.</param>
/// <param name="Basis">Article or requirement the refusal rests on, or null when it is a matter of form.</param>
/// <param name="Field">Name of the input field it belongs to, or null.</param>
public sealed record Refusal(string Code, string Sentence, string? Basis = null, string? Field = null);

/// <summary>Refusals that any act can meet.</summary>
public static class CommonRefusals
{
    /// <summary>Also the answer for a record the actor may not know of, so that a neighbour unit learns nothing.</summary>
    public static readonly Refusal NotFound = new("NOT-FOUND", "没有找到这条记录，或者您所在的单位无权查看。");

    public static Refusal NotPermitted(string act) =>
        new("NOT-PERMITTED", $"您现在的岗位不能办理“{act}”，请由有权的岗位办理。");

    public static Refusal WrongState(string act, string state) =>
        new("WRONG-STATE", $"当前环节是“{state}”，不能办理“{act}”，请刷新页面查看最新进展。");

    /// <summary>Two people edited the same record: the second is told and nothing is overwritten.</summary>
    public static readonly Refusal Stale =
        new("STALE-VERSION", "这条记录在您打开之后已被他人修改，您的内容没有覆盖对方。请对照最新内容后重新提交。");

    /// <summary>职责分离：the one who submitted a thing never approves it.</summary>
    public static readonly Refusal OwnWork =
        new("OWN-WORK", "不能审核自己提交的事项，请由其他有权人员办理。", "职责分离；条例第十七条");
}
