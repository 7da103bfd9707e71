using System.Text.Json.Serialization;

namespace Gongkai.Domain.Interpretation;

/// <summary>解读形式 (R-INT-08).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InterpretationForm>))]
public enum InterpretationForm
{
    Commentary,
    QuestionsAndAnswers,
    OnlineInterview,
    MediaInterview,
    AnswersToReporters,
    PressConference,
    Infographic,
    AudioVideo,
    PlainScenario,
    OfflineTalk,
    PushedMessage,
    PolicyBriefing,
    SocialMedia,
}

/// <summary>解读内容 (R-INT-07): what the material should cover.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InterpretationItem>))]
public enum InterpretationItem
{
    Background,
    Aims,
    MainContent,
    Scope,
    Standards,
    Operation,
    Cautions,
    Terms,
    Benefits,
    Differences,
}

/// <summary>Chinese names.</summary>
public static class InterpretationTitles
{
    public static string Title(this InterpretationForm form) => form switch
    {
        InterpretationForm.Commentary => "解读评论文章",
        InterpretationForm.QuestionsAndAnswers => "政策问答",
        InterpretationForm.OnlineInterview => "在线访谈",
        InterpretationForm.MediaInterview => "媒体专访",
        InterpretationForm.AnswersToReporters => "答记者问",
        InterpretationForm.PressConference => "新闻发布会",
        InterpretationForm.Infographic => "图表图解",
        InterpretationForm.AudioVideo => "音频视频",
        InterpretationForm.PlainScenario => "简明问答、场景演示",
        InterpretationForm.OfflineTalk => "线下宣讲",
        InterpretationForm.PushedMessage => "信息推送",
        InterpretationForm.PolicyBriefing => "政策吹风",
        _ => "微博、微信、移动客户端",
    };

    public static string Title(this InterpretationItem item) => item switch
    {
        InterpretationItem.Background => "背景依据",
        InterpretationItem.Aims => "目标任务",
        InterpretationItem.MainContent => "主要内容",
        InterpretationItem.Scope => "涉及范围",
        InterpretationItem.Standards => "执行标准",
        InterpretationItem.Operation => "操作方法",
        InterpretationItem.Cautions => "注意事项",
        InterpretationItem.Terms => "关键词诠释",
        InterpretationItem.Benefits => "惠民利民举措",
        _ => "新旧政策差异",
    };
}
