namespace Gongkai.Web.Portal.Requests;

/// <summary>《政府信息依申请公开办理流程图》, open to everybody (R-REQ-19).</summary>
public sealed class FlowPage : RequestPage
{
    public IReadOnlyList<FlowStep> Steps { get; private set; } = [];

    public void OnGet()
    {
        Describe("政府信息依申请公开办理流程图", "申请政府信息公开从提出到答复、救济的每一步：谁来办、依据什么、多长时间。");
        Trail = [("依申请公开", "/requests"), ("办理流程图", null)];
        Steps = RequestFlow.Of(Settings);
    }
}
