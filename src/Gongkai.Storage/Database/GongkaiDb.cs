using Gongkai.Storage.Audit;
using Gongkai.Storage.Clocks;
using Gongkai.Storage.Jobs;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.Storage.Database;

/// <summary>The tables. Reads go through here; records change only through the act executor.</summary>
public abstract class GongkaiDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<RecordRow> Records => Set<RecordRow>();
    public DbSet<DeskRow> Desks => Set<DeskRow>();
    public DbSet<ReaderRow> Readers => Set<ReaderRow>();
    public DbSet<CounterRow> Counters => Set<CounterRow>();
    public DbSet<IdempotencyRow> Idempotency => Set<IdempotencyRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<PublicationRow> Publications => Set<PublicationRow>();
    public DbSet<PublicationFileRow> PublicationFiles => Set<PublicationFileRow>();
    public DbSet<PublicationLinkRow> PublicationLinks => Set<PublicationLinkRow>();
    public DbSet<ArticleRow> Articles => Set<ArticleRow>();
    public DbSet<ObligationRow> Obligations => Set<ObligationRow>();
    public DbSet<RequestRow> Requests => Set<RequestRow>();
    public DbSet<RequestBandRow> RequestBands => Set<RequestBandRow>();
    public DbSet<RequestProofRow> RequestProofs => Set<RequestProofRow>();
    public DbSet<RequestSignalRow> RequestSignals => Set<RequestSignalRow>();
    public DbSet<DisputeRow> Disputes => Set<DisputeRow>();
    public DbSet<JobRow> Jobs => Set<JobRow>();
    public DbSet<SessionRow> Sessions => Set<SessionRow>();
    public DbSet<SignInFailureRow> SignInFailures => Set<SignInFailureRow>();
    public DbSet<KeyRow> Keys => Set<KeyRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<RecordRow>(e =>
        {
            e.ToTable("records").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.HasIndex(r => new { r.Kind, r.NaturalKey }).IsUnique();
            e.HasIndex(r => new { r.Kind, r.State, r.Id });
            e.HasIndex(r => new { r.Kind, r.UnitCode, r.State, r.Id });
            e.HasIndex(r => new { r.Kind, r.Reference });
            e.HasIndex(r => new { r.Kind, r.Title });
        });
        model.Entity<DeskRow>(e =>
        {
            e.ToTable("desks").HasKey(r => new { r.RecordId, r.UnitCode, r.Role });
            e.HasIndex(r => new { r.UnitCode, r.Role, r.Since });
        });
        model.Entity<ReaderRow>(e =>
        {
            e.ToTable("readers").HasKey(r => new { r.RecordId, r.UnitCode });
            e.HasIndex(r => new { r.UnitCode, r.RecordId });
        });
        model.Entity<CounterRow>(e => e.ToTable("counters").HasKey(r => r.Name));
        model.Entity<IdempotencyRow>(e =>
        {
            e.ToTable("idempotency").HasKey(r => r.Key);
            e.HasIndex(r => r.At);
        });
        model.Entity<AuditRow>(e =>
        {
            e.ToTable("audit").HasKey(r => r.Seq);
            e.Property(r => r.Seq).ValueGeneratedNever();
            e.HasIndex(r => new { r.RecordId, r.Seq });
            e.HasIndex(r => new { r.AccountId, r.Seq });
        });
        model.Entity<PublicationRow>(e =>
        {
            e.ToTable("publications").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.HasIndex(r => r.Key).IsUnique();
            e.HasIndex(r => new { r.SiteCode, r.State, r.ColumnPath, r.PublishedAt, r.Id });
            e.HasIndex(r => new { r.SiteCode, r.State, r.PublishedAt, r.Id });
            e.HasIndex(r => r.DocNumber);
            e.HasIndex(r => r.RecordId);
        });
        model.Entity<PublicationFileRow>(e =>
        {
            e.ToTable("publication_files").HasKey(r => new { r.PublicationId, r.Ordinal });
            e.HasIndex(r => r.Hash);
        });
        model.Entity<PublicationLinkRow>(e =>
        {
            e.ToTable("publication_links").HasKey(r => new { r.FromId, r.ToId, r.Kind });
            e.HasIndex(r => r.ToId);
        });
        model.Entity<ArticleRow>(e =>
        {
            e.ToTable("articles").HasKey(r => r.RecordId);
            e.Property(r => r.RecordId).ValueGeneratedNever();
            // Lists are walked newest first by the one thing that narrows them most; the register by month, of all units and of one.
            e.HasIndex(r => new { r.AuthorId, r.RecordId });
            e.HasIndex(r => new { r.ColumnPath, r.RecordId });
            e.HasIndex(r => new { r.State, r.RecordId });
            e.HasIndex(r => new { r.UnitCode, r.RecordId });
            e.HasIndex(r => new { r.PublishedAt, r.RecordId });
            e.HasIndex(r => new { r.UnitCode, r.PublishedAt, r.RecordId });
        });
        model.Entity<ObligationRow>(e =>
        {
            e.ToTable("obligations").HasKey(r => new { r.RecordId, r.Rule, r.Key });
            e.HasIndex(r => new { r.MetOn, r.Due });
            // The board of cases: open duties in the order of their days, figures by unit, from the index alone.
            e.HasIndex(r => new { r.MetOn, r.State, r.Due, r.RecordId, r.Rule, r.UnitCode });
            e.HasIndex(r => new { r.UnitCode, r.MetOn, r.Due, r.RecordId, r.Rule, r.State });
            e.HasIndex(r => new { r.Rule, r.UnitCode, r.MetOn, r.Due });
        });
        OnRequests(model);
        model.Entity<JobRow>(e =>
        {
            e.ToTable("jobs").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.HasIndex(r => new { r.State, r.DueAt });
            e.HasIndex(r => r.RunKey).IsUnique();
        });
        model.Entity<SessionRow>(e =>
        {
            e.ToTable("sessions").HasKey(r => r.TokenHash);
            e.HasIndex(r => r.AccountId);
            e.HasIndex(r => r.ExpiresAt);
        });
        model.Entity<SignInFailureRow>(e =>
        {
            e.ToTable("sign_in_failures").HasKey(r => r.Id);
            e.HasIndex(r => new { r.Subject, r.At });
        });
        model.Entity<KeyRow>(e => e.ToTable("keys").HasKey(r => r.Name));

        foreach (var entity in model.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
    }

    private void OnRequests(ModelBuilder model)
    {
        model.Entity<RequestRow>(e =>
        {
            e.ToTable("request_cases").HasKey(r => r.RecordId);
            e.Property(r => r.RecordId).ValueGeneratedNever();
            // Compared byte by byte, so that a beginning is a range of the index; the embedded database does so by itself.
            if (this is PostgresDb)
            {
                e.Property(r => r.Title).UseCollation("C");
                e.Property(r => r.ApplicantName).UseCollation("C");
            }
            // Table 3 and the cases behind its cells: what came in and what went out, of all bodies and of one, each from one index alone and in the order of the pages.
            e.HasIndex(r => new { r.CountedOn, r.RecordId, r.BodyCode, r.Category, r.Channel });
            e.HasIndex(r => new { r.FinishedOn, r.RecordId, r.CountedOn, r.BodyCode, r.Category, r.Outcome });
            e.HasIndex(r => new { r.BodyCode, r.CountedOn, r.RecordId, r.Category, r.Channel });
            e.HasIndex(r => new { r.BodyCode, r.FinishedOn, r.RecordId, r.CountedOn, r.Category, r.Outcome });
            e.HasIndex(r => new { r.UnitCode, r.State, r.RecordId });
            // Beginnings of titles and names; within one unit where the person sees no more.
            e.HasIndex(r => new { r.Title, r.RecordId });
            e.HasIndex(r => new { r.UnitCode, r.Title, r.RecordId });
            e.HasIndex(r => new { r.UnitCode, r.ApplicantName, r.RecordId });
            e.HasIndex(r => new { r.Consulting, r.FinishedOn, r.UnitCode });
            e.HasIndex(r => new { r.State, r.RecordId });
            e.HasIndex(r => new { r.ApplicantKey, r.SubmittedOn });
            e.HasIndex(r => new { r.ApplicantName, r.RecordId });
            e.HasIndex(r => new { r.HandlerId, r.State });
            e.HasIndex(r => r.Receipt).IsUnique();
            e.HasIndex(r => r.ReplyNumber);
            e.HasIndex(r => r.Volume);
            e.HasIndex(r => new { r.HoldsProofs, r.FinishedOn });
            e.HasIndex(r => new { r.Withholds, r.ReportedOn, r.FinishedOn });
        });
        model.Entity<RequestBandRow>(e =>
        {
            e.ToTable("request_bands").HasKey(r => new { r.Band, r.RecordId });
            e.HasIndex(r => r.RecordId);
        });
        model.Entity<RequestProofRow>(e =>
        {
            e.ToTable("request_proofs").HasKey(r => new { r.Reference, r.RecordId });
            e.HasIndex(r => r.RecordId);
        });
        model.Entity<RequestSignalRow>(e =>
        {
            e.ToTable("request_signals").HasKey(r => new { r.RecordId, r.Signal });
            e.HasIndex(r => new { r.UnitCode, r.Signal, r.Day });
        });
        model.Entity<DisputeRow>(e =>
        {
            e.ToTable("request_disputes").HasKey(r => r.RecordId);
            e.Property(r => r.RecordId).ValueGeneratedNever();
            e.HasIndex(r => new { r.DecidedOn, r.RecordId, r.ReceivedOn, r.Kind, r.Result, r.BodyCode });
            e.HasIndex(r => new { r.ReceivedOn, r.Kind, r.BodyCode });
            e.HasIndex(r => r.RequestId);
        });
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Instants are kept as milliseconds since 1970 UTC in both databases, so that both sort and compare alike.</summary>
    internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
        v => v.ToUnixTimeMilliseconds(), v => DateTimeOffset.FromUnixTimeMilliseconds(v));
}

/// <summary>The embedded database.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : GongkaiDb(options);

/// <summary>The database for growth.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : GongkaiDb(options);
