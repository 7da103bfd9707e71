using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Shared.Fields;
using static Gongkai.Domain.Requests.RequestState;

namespace Gongkai.Web.Workbench.Requests.Acts;

/// <summary>Forms of arrival, splitting and merging, notes and proofs.</summary>
internal static class IntakeForms
{
    public static IEnumerable<ActForm<RequestCase>> All =>
    [
        new(typeof(AdmitRequest), _ => "转入办理", [], _ => new AdmitRequest()) { Main = true, Lead = "短时间内提交较多而等待人工甄别；不论转入早晚，都作为申请登记。" },
        new(typeof(ConfirmReceipt), _ => "确认收到",
            [
                new("how", "与申请人确认的方式", FieldKind.Line, true, "例如：2026-03-02 10:20 电话确认。"),
                new("on", "确认日期", FieldKind.Day, Hint: "不填的，为今天。双方确认之日为收到申请之日。"),
            ],
            a => new ConfirmReceipt(a.Text("how"), a.Day("on")))
        {
            Main = true, Lead = "平常信函、网站和传真的申请，以双方确认之日为收到申请之日；确认后自动发出接收回执。",
        },
        new(typeof(TakeRequest), s => s.Record.Handler is null ? "主办" : "改由我主办、分类",
            [new("topic", "分类", FieldKind.One) { Choices = s => s.Settings.Topics.Select(t => new Choice(t, t)), Proposal = s => s.Record.Topic is { } topic ? [topic] : [] }],
            a => new TakeRequest(a.Optional("topic"))),
        new(typeof(SplitRequest), _ => "拆分（一事一申请）", [])
        {
            Page = "split", Lawful = s => s.Record is { Consultations.Count: 0, Fee: null, Extension: null, Reply: null },
        },
        new(typeof(MergeRequest), _ => "并案", [])
        {
            Page = "merge", Lawful = s => s.Record is { Consultations.Count: 0, Fee: null, Reply: null },
        },
        new(typeof(SetAsideRequest), _ => "不作为申请", [new("reason", "原因", Required: true, Hint: "只用于空白、测试等不是申请的内容；内容不明确的应当告知补正。")], a => new SetAsideRequest(a.Text("reason")))
        {
            Confirm = true, Lead = "登记仍然保留，有异议的可以恢复。",
        },
        new(typeof(RestoreRequest), _ => "恢复为申请", [new("reason", "恢复的原因", Required: true)], a => new RestoreRequest(a.Text("reason"))) { Main = true },
        new(typeof(ReplaceQueryCode), _ => "更换查询码", [new("reason", "更换的原因", FieldKind.Line, true, "例如：申请人遗失回执，已核对身份。")], a => new ReplaceQueryCode(a.Text("reason")))
        {
            Confirm = true, Lead = "原查询码立即失效；新查询码只显示一次，请当场交给申请人。",
        },
        new(typeof(ReadIdentity), _ => "查看身份证明和附件", []) { Page = "proofs", Lawful = s => Proofs(s.Record).Any() || s.Record.Applicant.IdReference is not null },
        new(typeof(AddCaseNote), _ => "内部便笺", [new("text", "内容", Required: true, Hint: "只在本单位内部可见，不进入文书。")], a => new AddCaseNote(a.Text("text"))),
        new(typeof(UrgeRequest), _ => "催办", [new("text", "催办内容", Required: true)], a => new UrgeRequest(a.Text("text"))),
        new(typeof(ChangeContact), _ => "更改联系方式",
            [
                new("phone", "电话", FieldKind.Line) { Proposal = s => One(s.Record.Applicant.Phone) },
                new("email", "电子邮箱", FieldKind.Line) { Proposal = s => One(s.Record.Applicant.Email) },
                new("address", "通信地址", FieldKind.Line) { Proposal = s => One(s.Record.Applicant.Address) },
                new("postcode", "邮政编码", FieldKind.Line) { Proposal = s => One(s.Record.Applicant.Postcode) },
            ],
            a => new ChangeContact(a.Optional("phone"), a.Optional("email"), a.Optional("address"), a.Optional("postcode"))),
        new(typeof(WithdrawRequest), _ => "登记申请人撤回",
            [new("reason", "撤回的说明", Hint: "申请人怎样提出撤回。"), new("on", "撤回日期", FieldKind.Day, Hint: "不填的，为今天。")],
            a => new WithdrawRequest(a.Optional("reason"), a.Day("on")))
        {
            Confirm = true, Lead = "只登记申请人自己提出的撤回；结案后不再办理。",
        },
    ];

    /// <summary>Sealed files of a case: what the applicant handed in and what was scanned.</summary>
    public static IEnumerable<SealedFile> Proofs(RequestCase record) => record.Content.Files.Concat(record.Intake.Scans);

    private static string[] One(string? text) => text is null ? [] : [text];

    /// <summary>Whether the receipt date still waits for both sides.</summary>
    public static bool Unconfirmed(RequestCase record) => record.State == Submitted && ReceiptChannels.NeedsConfirmation(record.Intake.Channel);
}
