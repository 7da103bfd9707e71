using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Clocks;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Publishing.News;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Gongkai.Storage.Search;

namespace Gongkai.Storage.Acts;

/// <summary>The acts of one transaction, one after the other: load, check the right, ask the domain, store, audit, derive, queue.</summary>
internal sealed class ActTransaction(SqlSession sql, ActTransaction.Shared shared)
{
    private readonly BatchState _counters = new(sql);
    private readonly AuditTail _tail = new();
    private readonly PublicationChanges _changes = new();
    private readonly HashSet<string> _kinds = [];
    private World _world = World.Empty;

    /// <summary>What all transactions of a process share.</summary>
    internal sealed record Shared(ProcedureCatalogue Procedures, WorldSource Worlds, WayOut WayOut, TimeProvider Time, AuditDigest Digest);

    /// <summary>Reads what every act of the transaction stands on.</summary>
    public async Task BeginAsync()
    {
        _world = await shared.Worlds.CurrentAsync(sql, await _counters.LoadAsync(WorldSource.Generation, default));
        await _counters.LoadAsync("record", default);
        var tail = await sql.FirstAsync("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1", r => (r.GetInt64(0), r.GetString(1)), default);
        if (tail.Item1 > 0) (_tail.Seq, _tail.Hash) = tail;
    }

    public async Task<ActAnswer> ExecuteAsync(PendingAct pending)
    {
        var requestHash = "";
        if (pending.IdempotencyKey is { } key)
        {
            requestHash = shared.Digest.Of(pending.Act.GetType().Name + JsonSerializer.Serialize(pending.Act, pending.Act.GetType(), RecordJson.Body));
            var before = await sql.FirstAsync("SELECT request_hash, answer FROM idempotency WHERE key = @p0", r => (r.GetString(0), r.GetString(1)), default, key);
            if (before.Item1 is not null)
                return before.Item1 == requestHash ? JsonSerializer.Deserialize<ActAnswer>(before.Item2, RecordJson.Body)! : ActAnswer.Refused(StorageRefusals.KeyReused);
        }
        var tail = (_tail.Seq, _tail.Hash);
        var answer = await DecideAsync(pending);
        if (!answer.Done)
        {
            (_tail.Seq, _tail.Hash) = tail;
            sql.Discard();
            _counters.GiveBack();
            _changes.GiveBack();
            return answer;
        }
        if (pending.IdempotencyKey is { } taken)
            sql.Write("INSERT INTO idempotency (key, request_hash, answer, at) VALUES (@p0, @p1, @p2, @p3)",
                taken, requestHash, JsonSerializer.Serialize(answer, RecordJson.Body), shared.Time.GetUtcNow());
        _counters.Keep();
        _changes.Keep();
        await sql.FlushAsync(default);
        return answer;
    }

    /// <summary>What must stand in the same transaction once all acts are done: search and the other nodes learn what changed before the public.</summary>
    /// <returns>What to tell after the commit; null when the public sees no difference.</returns>
    public async Task<NewsItem?> CloseAsync()
    {
        var cited = await ChangedTags.CitedAsync(sql, _changes.Kept.Where(c => c.Before is not null));
        await new IndexWriter(sql, shared.WayOut.Files).ApplyAsync(_changes.Kept, GateFacts.IssuersOf(_world));
        return await PublicNews.WriteAsync(sql, _counters, _changes.Kept, cited, _kinds, shared.Time.GetUtcNow());
    }

    private async Task<ActAnswer> DecideAsync(PendingAct pending)
    {
        var (act, target, actor) = (pending.Act, pending.Target, pending.Actor);
        var (binding, opening) = shared.Procedures.OfAct(act);
        var now = shared.Time.GetUtcNow();
        var row = await LoadAsync(binding.Kind, target);
        if (row is null && !opening) return ActAnswer.Refused(CommonRefusals.NotFound);

        var record = row is null ? null : binding.Read(row.Body);
        var face = record is null ? null : binding.Face(record, _world.Site);
        if (face is not null && !Readable.By(actor, face, _world.Organisations)) return ActAnswer.Refused(CommonRefusals.NotFound);
        if (Forbidden(binding, act, record, face, actor) is { } refusal) return ActAnswer.Refused(refusal);
        if (row is not null && target.ExpectedVersion is { } expected && expected != row.Version) return ActAnswer.Refused(CommonRefusals.Stale);

        var decision = binding.Decide(record, act, new ActContext
        {
            Actor = actor,
            Now = now,
            Today = LegalTime.DayOf(now),
            Site = _world.Site,
            Organisations = _world.Organisations,
            Calendar = _world.Calendar,
            Numbers = new BatchNumbers(_counters),
            RecordId = row?.Id ?? 0,
        });
        if (decision.Refusals.Count > 0) return ActAnswer.Refused(decision.Refusals);
        if (!decision.Changed) return new ActAnswer(row!.Id, row.Version, row.State, false, []);
        if (binding.NaturalKey(decision.Record!) is { } key && key != row?.NaturalKey && key != target.NaturalKey
            && await sql.FirstAsync("SELECT 1 FROM records WHERE kind = @p0 AND natural_key = @p1", _ => true, default, binding.Kind, key))
            return ActAnswer.Refused(StorageRefusals.Duplicate);
        if (decision.Effects.Any(e => e is Publish or PassGate))
        {
            // Nothing leaves unlooked-at: the one gate on every way out.
            var rules = await shared.WayOut.Rules.CurrentAsync(sql, await _counters.LoadAsync(ContentRulesSource.Generation, default));
            var verdict = await shared.WayOut.Gate.JudgeAsync(sql, decision.Effects, row?.Id ?? 0, rules, _world, LegalTime.DayOf(now));
            if (verdict.Unseen.Count > 0) return ActAnswer.Unlooked(verdict.Unseen);
            if (verdict.Refusals.Count > 0) return ActAnswer.Refused(verdict.Refusals);
        }
        foreach (var empty in decision.Effects.OfType<RequireEmptyColumn>())
            if (await sql.FirstAsync("SELECT 1 FROM publications WHERE site_code = @p0 AND column_path = @p1", _ => true, default, empty.SiteCode, empty.Path)) return ActAnswer.Refused(RequireEmptyColumn.Occupied);
        foreach (var change in decision.Effects.OfType<ReviewLevelsChanged>())
            if (await ArticlesInReview.StrandedAsync(sql, change.After)) return ActAnswer.Refused(ReviewLevelsChanged.Stranded);
        return await StoreAsync(binding, act, actor, row, record, face, decision.Record!, decision.Effects, now);
    }

    private async Task<ActAnswer> StoreAsync(ProcedureBinding binding, IAct act, Actor actor, RecordRow? row, object? oldRecord, RecordFace? oldFace, object record, IReadOnlyList<Effect> effects, DateTimeOffset now)
    {
        var face = binding.Face(record, _world.Site);
        var naturalKey = binding.NaturalKey(record);
        var id = row?.Id ?? _counters.Next("record");
        var version = (row?.Version ?? 0) + 1;
        var body = binding.Write(record);
        if (row is null)
            sql.Write("INSERT INTO records (id, kind, natural_key, unit_code, state, title, reference, version, opened_at, changed_at, body, confidential) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p8, @p9, @p10)",
                id, binding.Kind, naturalKey, face.UnitCode, face.State, face.Title, face.Reference, version, now, body, face.Confidential);
        else
            sql.Write("UPDATE records SET natural_key = @p1, unit_code = @p2, state = @p3, title = @p4, reference = @p5, version = @p6, changed_at = @p7, body = @p8 WHERE id = @p0",
                id, naturalKey, face.UnitCode, face.State, face.Title, face.Reference, version, now, body);

        _kinds.Add(binding.Kind);
        FaceTables.Write(sql, binding.Kind, id, oldFace, face, now);
        Ledger.Write(sql, binding, id, oldRecord, record, _world);
        Append(act, actor, binding.Kind, id, oldFace, face, version, body, now);
        binding.Project(sql, id, oldRecord, record, _world);
        foreach (var effect in effects)
        {
            if (effect is not Also also) await EffectsAsync(effect, id, now);
            else if (await AlsoAsync(also, actor) is { Done: false } refused) return refused;
        }
        if (ContentRulesSource.Kinds.Contains(binding.Kind)) _counters.Next(ContentRulesSource.Generation);
        if (WorldSource.Kinds.Contains(binding.Kind))
        {
            _counters.Next(WorldSource.Generation);
            _counters.Keep();
            await sql.FlushAsync(default);
            _world = await shared.Worlds.CurrentAsync(sql, await _counters.LoadAsync(WorldSource.Generation, default));
            // Deadlines may stand on what changed: they are derived again after the commit, each change is reported. One waiting job is enough.
            if (binding.Kind != WorldSource.UnitKind)
                sql.Write("INSERT INTO jobs (id, topic, payload, state, due_at, attempts, created_at) SELECT @p0, @p1, '{}', 0, @p2, 0, @p2 WHERE NOT EXISTS (SELECT 1 FROM jobs WHERE topic = @p1 AND state = 0 AND leased_until IS NULL)",
                    _counters.Next("job"), LedgerCheck.AfterChange, now);
        }
        return new ActAnswer(id, version, face.State, true, []);
    }

    private async ValueTask<RecordRow?> LoadAsync(string kind, ActTarget target)
    {
        const string Columns = "SELECT id, kind, natural_key, unit_code, state, title, version, body FROM records WHERE ";
        static RecordRow Map(System.Data.Common.DbDataReader r) => new()
        {
            Id = r.GetInt64(0),
            Kind = r.GetString(1),
            NaturalKey = r.IsDBNull(2) ? null : r.GetString(2),
            UnitCode = r.GetString(3),
            State = r.GetString(4),
            Title = r.GetString(5),
            Version = r.GetInt32(6),
            Body = r.GetString(7),
        };
        if (target.RecordId is { } id)
        {
            var row = await sql.FirstAsync(Columns + "id = @p0", Map, default, id);
            return row?.Kind == kind ? row : null;
        }
        return target.NaturalKey is { } key ? await sql.FirstAsync(Columns + "kind = @p0 AND natural_key = @p1", Map, default, kind, key) : null;
    }

    private Refusal? Forbidden(ProcedureBinding binding, IAct act, object? record, RecordFace? face, Actor actor)
    {
        var name = act.GetType().Name;
        var rights = binding.Rights(record, _world.Site);
        var unit = record is null ? binding.UnitOf(act) : face!.UnitCode;
        var known = false;
        foreach (var right in rights)
        {
            if (right.Allows(actor, name, face, unit, _world.Organisations)) return null;
            known |= right.Act == name && (face is null ? right.State == Right.Opening : right.State == Right.AnyState || right.State == face.State);
        }
        return known || face is null ? CommonRefusals.NotPermitted(act.Title) : CommonRefusals.WrongState(act.Title, face.StateTitle);
    }

    private void Append(IAct act, Actor actor, string kind, long id, RecordFace? from, RecordFace to, int version, string body, DateTimeOffset now)
    {
        var entry = new AuditRow
        {
            Seq = _tail.Seq + 1,
            At = now,
            AccountId = actor.AccountId,
            ActorName = actor.Name,
            OnBehalfOf = actor.Holdings.FirstOrDefault(h => h.OnBehalfOf is not null && from?.Desks.Any(d => d.Role == h.Role) == true)?.OnBehalfOf,
            Act = act.GetType().Name,
            ActTitle = act.Title,
            Kind = kind,
            RecordId = id,
            UnitCode = to.UnitCode,
            FromState = from?.State,
            ToState = to.State,
            Version = version,
            Detail = JsonSerializer.Serialize(act, act.GetType(), RecordJson.Audit),
            BodyHash = shared.Digest.Of(body),
            PreviousHash = _tail.Hash,
            Hash = "",
        };
        entry.Hash = AuditChain.HashOf(entry, shared.Digest);
        sql.Write("INSERT INTO audit (seq, at, account_id, actor_name, on_behalf_of, act, act_title, kind, record_id, unit_code, from_state, to_state, version, detail, body_hash, previous_hash, hash) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16)",
            entry.Seq, entry.At, entry.AccountId, entry.ActorName, entry.OnBehalfOf, entry.Act, entry.ActTitle, entry.Kind, entry.RecordId, entry.UnitCode,
            entry.FromState, entry.ToState, entry.Version, entry.Detail, entry.BodyHash, entry.PreviousHash, entry.Hash);
        (_tail.Seq, _tail.Hash) = (entry.Seq, entry.Hash);
    }

    private async Task RederiveAsync(long id)
    {
        var row = await sql.FirstAsync("SELECT kind, body FROM records WHERE id = @p0", r => (Kind: r.GetString(0), Body: r.GetString(1)), default, id);
        if (row.Kind is null) return; // The record of a ledger line is gone: the nightly check has reported it; there is nothing to derive from.
        var binding = shared.Procedures.OfKind(row.Kind);
        Ledger.Rewrite(sql, binding, id, binding.Obligations(binding.Read(row.Body), _world.Site), _world);
    }

    // Refused, it takes the act it belongs to with it: the caller discards what was written for both.
    private Task<ActAnswer> AlsoAsync(Also also, Actor actor) =>
        DecideAsync(new PendingAct(also.Act, also.RecordId is { } id ? ActTarget.Of(id, also.ExpectedVersion) : ActTarget.New, actor, null));

    private async Task EffectsAsync(Effect effect, long recordId, DateTimeOffset now)
    {
        switch (effect)
        {
            case Publish publish:
                await Publisher.PublishAsync(sql, _counters, _changes, publish, recordId, now);
                break;
            case Withdraw withdraw:
                await Publisher.WithdrawAsync(sql, _changes, withdraw, recordId, now);
                break;
            case Rederive rederive:
                foreach (var id in rederive.RecordIds) await RederiveAsync(id);
                break;
            case Send send:
                sql.Write("INSERT INTO jobs (id, topic, payload, state, due_at, attempts, created_at) VALUES (@p0, @p1, @p2, 0, @p3, 0, @p3)",
                    _counters.Next("job"), send.Topic, send.Payload.Replace("{id}", recordId.ToString()), now);
                break;
            case RelocatePublications move:
                await Relocation.RunAsync(sql, _changes, move, now);
                break;
            case ReviewLevelsChanged change:
                await ArticlesInReview.MoveDesksAsync(sql, change, now);
                break;
            case PassGate or RequireEmptyColumn:
                break; // Looked at before anything was stored.
            case Tally tally:
                foreach (var subject in tally.Subjects) sql.Write("INSERT INTO sign_in_failures (subject, at) VALUES (@p0, @p1)", subject, now);
                break;
            default:
                throw new InvalidOperationException($"No one carries out the effect {effect.GetType().Name}.");
        }
    }
}
