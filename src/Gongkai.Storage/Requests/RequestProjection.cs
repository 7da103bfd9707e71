using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Requests;

/// <summary>Keeps the tables of applications with their records.</summary>
public sealed class RequestProjection : Projection<RequestCase>
{
    private const string Insert = "INSERT INTO request_cases (record_id, receipt, body_code, unit_code, purpose, channel, category, state, title, applicant_name, applicant_key, submitted_on, counted_on, received_on, outcome, finished_on, reply, reply_number, extended, consulting, handler_id, handler_name, topic, withholds, reported_on, dispute_count, score, volume, holds_proofs) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28)";

    private const string Update = "UPDATE request_cases SET receipt = @p1, body_code = @p2, unit_code = @p3, purpose = @p4, channel = @p5, category = @p6, state = @p7, title = @p8, applicant_name = @p9, applicant_key = @p10, submitted_on = @p11, counted_on = @p12, received_on = @p13, outcome = @p14, finished_on = @p15, reply = @p16, reply_number = @p17, extended = @p18, consulting = @p19, handler_id = @p20, handler_name = @p21, topic = @p22, withholds = @p23, reported_on = @p24, dispute_count = @p25, score = @p26, volume = @p27, holds_proofs = @p28 WHERE record_id = @p0";

    internal override void Write(SqlSession sql, long id, RequestCase? before, RequestCase after, World world)
    {
        var (old, now) = (before is null ? null : Values(id, before), Values(id, after));
        if (old is null) sql.Write(Insert, now);
        else if (!old.SequenceEqual(now)) sql.Write(Update, now);
        Bands(sql, id, before, after);
        Proofs(sql, id, before, after);
        Signals(sql, id, before, after, world);
    }

    private static object?[] Values(long id, RequestCase c) =>
    [
        id, c.Receipt, c.BodyCode, c.UnitCode, c.Content.Purpose, c.Intake.Channel, c.Applicant.Category, c.State, c.Content.Title, c.Applicant.Name, c.Applicant.Key,
        c.Intake.SubmittedOn, c.IsCounted ? c.ReceivedOn : null, c.ReceivedOn, c.IsCounted ? c.Outcome : null, c.FinishedOn, c.Reply?.Kind,
        c.Reply?.LetterSerial is { } serial ? c.Letters.FirstOrDefault(l => l.Serial == serial)?.Letter.Number : null,
        c.Extension?.NoticedOn is not null, c.Consultations.Any(a => a.IsOpen), c.Handler?.AccountId, c.Handler?.Name, c.Topic, c.Withholds && c.IsFinished, c.Withholding?.ReportedOn,
        c.Disputes.Count, c.Rating?.Score, c.Archive?.Volume, c.PurgedOn is null && References(c).Any(),
    ];

    private static void Bands(SqlSession sql, long id, RequestCase? before, RequestCase after)
    {
        if (before is not null && before.Content.Title == after.Content.Title && before.Content.Description == after.Content.Description) return;
        if (before is not null) sql.Write("DELETE FROM request_bands WHERE record_id = @p0", id);
        foreach (var band in TextLikeness.Bands(after.Content.Title + after.Content.Description).Distinct())
            sql.Write("INSERT INTO request_bands (band, record_id) VALUES (@p0, @p1)", band, id);
    }

    private static IEnumerable<string> References(RequestCase c) =>
        c.Content.Files.Concat(c.Intake.Scans).Select(f => f.Reference).Concat(c.Applicant.IdReference is { } number ? [number] : []).Distinct();

    private static void Proofs(SqlSession sql, long id, RequestCase? before, RequestCase after)
    {
        var (old, now) = (before is null ? [] : References(before).ToList(), References(after).ToList());
        foreach (var gone in old.Except(now)) sql.Write("DELETE FROM request_proofs WHERE reference = @p0 AND record_id = @p1", gone, id);
        foreach (var come in now.Except(old)) sql.Write("INSERT INTO request_proofs (reference, record_id) VALUES (@p0, @p1)", come, id);
    }

    private static void Signals(SqlSession sql, long id, RequestCase? before, RequestCase after, World world)
    {
        var old = before is null ? [] : RequestSignals.Of(before, world.Calendar);
        var now = RequestSignals.Of(after, world.Calendar);
        if (old.SequenceEqual(now)) return;
        if (old.Count > 0) sql.Write("DELETE FROM request_signals WHERE record_id = @p0", id);
        foreach (var (signal, on) in now.DistinctBy(s => s.Signal))
            sql.Write("INSERT INTO request_signals (record_id, signal, day, unit_code) VALUES (@p0, @p1, @p2, @p3)", id, signal, on, after.UnitCode);
    }
}

/// <summary>Keeps the table of disputes.</summary>
public sealed class DisputeProjection : Projection<Dispute>
{
    internal override void Write(SqlSession sql, long id, Dispute? before, Dispute after, World world)
    {
        if (before is null)
            sql.Write("INSERT INTO request_disputes (record_id, request_id, body_code, kind, result, received_on, decided_on) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)",
                id, after.RequestId, after.BodyCode, after.Kind, after.Result, after.ReceivedOn, after.DecidedOn);
        else
            sql.Write("UPDATE request_disputes SET result = @p1, decided_on = @p2 WHERE record_id = @p0", id, after.Result, after.DecidedOn);
    }
}
