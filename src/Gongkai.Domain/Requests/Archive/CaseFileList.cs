using Gongkai.Domain.Requests.Disputes;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests.Archive;

/// <summary>卷内目录: what a case file holds, in the order in which it is bound (R-REQ-11, R-REQ-18).</summary>
public static class CaseFileList
{
    /// <summary>Every paper of a case, numbered from 1.</summary>
    /// <param name="record">The case.</param>
    /// <param name="disputes">Its 复议 and 诉讼.</param>
    public static IReadOnlyList<FileMaterial> Of(RequestCase record, IReadOnlyList<Dispute> disputes) =>
        [.. All(record, disputes).OrderBy(m => m.Part).Select((m, i) => m with { Sequence = i + 1 })];

    private static IEnumerable<FileMaterial> All(RequestCase record, IReadOnlyList<Dispute> disputes) =>
        Application(record).Concat(Letters(record)).Concat(Incoming(record)).Concat(Inside(record)).Concat(Information(record)).Concat(Service(record)).Concat(Courts(disputes));

    private static IEnumerable<FileMaterial> Application(RequestCase record)
    {
        yield return new(0, FilePart.Application, "政府信息公开申请表", record.Intake.SubmittedOn, new SheetSource(CaseSheet.Application));
        foreach (var scan in record.Intake.Scans) yield return new(0, FilePart.Application, $"申请来件扫描件（{scan.Name}）", record.Intake.ArrivedOn ?? record.Intake.SubmittedOn, new SealedSource(scan), true);
        foreach (var file in record.Content.Files.OrderBy(f => f.Kind == FileKinds.Material))
            yield return new(0, FilePart.Application, $"{file.Kind}（{file.Name}）", record.Intake.SubmittedOn, new SealedSource(file), file.Kind != FileKinds.Material);
    }

    private static IEnumerable<FileMaterial> Letters(RequestCase record)
    {
        foreach (var sent in record.Letters)
            yield return new(0, PartOf(sent), sent.ToApplicant ? sent.Letter.Title : $"{sent.Letter.Title}（{sent.Letter.Addressee}）", sent.Letter.On, new LetterSource(sent.Serial)) { Number = sent.Letter.Number };
        // What went out with another letter than the answer belongs to the procedure.
        foreach (var sent in record.Letters.Where(l => PartOf(l) != FilePart.Reply))
            foreach (var file in sent.Files) yield return Stored(FilePart.Procedure, $"{sent.Letter.Title}附件", file, sent.Letter.On);
    }

    private static FilePart PartOf(SentLetter sent) => sent.Letter.Code switch
    {
        "P01" or "P02" => FilePart.Receipt,
        "P15" => FilePart.Service,
        "P16" or "P17" => FilePart.Reply,
        _ => LetterKind.Find(sent.Letter.Code) is { Substantive: true } ? FilePart.Reply : FilePart.Procedure,
    };

    private static IEnumerable<FileMaterial> Incoming(RequestCase record)
    {
        if (record.Correction?.ReceivedOn is { } corrected) yield return Sheet(FilePart.Procedure, "申请人补正内容", corrected, CaseSheet.Incoming);
        if (record.Reasons?.GivenOn is { } given) yield return Sheet(FilePart.Procedure, "申请人说明的理由", given, CaseSheet.Incoming, 1);
        if (record.Fee?.PaidOn is { } paid) yield return Sheet(FilePart.Procedure, "缴费登记", paid, CaseSheet.Incoming, 2);
        for (var i = 0; i < record.Consultations.Count; i++)
            if (record.Consultations[i] is { AnsweredOn: { } answered } asked) yield return Sheet(FilePart.Procedure, $"征求意见回复记录（{asked.Name}）", answered, CaseSheet.Opinion, i);
        for (var i = 0; i < record.CoHandlings.Count; i++)
        {
            if (record.CoHandlings[i] is not { AnsweredOn: { } answered } asked) continue;
            yield return Sheet(FilePart.Procedure, "协办意见", answered, CaseSheet.CoHandling, i);
            foreach (var file in asked.Files) yield return Stored(FilePart.Procedure, "协办意见附件", file, answered);
        }
    }

    private static IEnumerable<FileMaterial> Inside(RequestCase record)
    {
        for (var i = 0; i < record.Searches.Count; i++) yield return Sheet(FilePart.Search, "政府信息检索记录", record.Searches[i].On, CaseSheet.Search, i);
        if (record.Reply is { } reply) yield return Sheet(FilePart.Approval, "政府信息公开答复内部审批单", reply.IssuedOn ?? reply.DraftedOn, CaseSheet.Approval);
    }

    private static IEnumerable<FileMaterial> Information(RequestCase record)
    {
        var withReply = record.Letters.Where(l => PartOf(l) == FilePart.Reply).SelectMany(l => l.Files.Select(f => (File: f, On: (DateOnly?)l.Letter.On)));
        var drafted = record.Reply is { LetterSerial: null } reply ? reply.Files.Select(f => (File: f, On: (DateOnly?)reply.DraftedOn)) : [];
        foreach (var (file, on) in withReply.Concat(drafted).DistinctBy(f => (f.File.Hash, f.File.Name))) yield return Stored(FilePart.Information, "所附信息", file, on);
    }

    private static IEnumerable<FileMaterial> Service(RequestCase record)
    {
        var served = record.Letters.Where(l => l.ServedOn is not null || l.DeliveredOn is not null).ToList();
        if (served.Count > 0) yield return Sheet(FilePart.Service, "文书送达登记", served.Max(l => l.DeliveredOn ?? l.ServedOn)!.Value, CaseSheet.Service);
    }

    private static IEnumerable<FileMaterial> Courts(IReadOnlyList<Dispute> disputes)
    {
        for (var i = 0; i < disputes.Count; i++)
            yield return Sheet(FilePart.Dispute, $"{disputes[i].Kind.Title()}登记（{disputes[i].CaseNumber}）", disputes[i].ReceivedOn, CaseSheet.Dispute, i);
    }

    private static FileMaterial Sheet(FilePart part, string title, DateOnly on, CaseSheet sheet, int index = 0) => new(0, part, title, on, new SheetSource(sheet, index));

    private static FileMaterial Stored(FilePart part, string what, CaseFile file, DateOnly? on) => new(0, part, $"{what}（{file.Name}）", on, new StoredSource(file));

    /// <summary>What the case is called on the cover: outcome, or the reason of its closing.</summary>
    public static string OutcomeOf(RequestCase record) =>
        ReplyKind.Find(record.Reply?.Kind) is { } kind && record.Reply!.IssuedOn is not null ? kind.Title : record.CloseReason ?? record.State.Title();
}
