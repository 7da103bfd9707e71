using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gongkai.Storage.Tests.Database;

/// <summary>The checked-in migrations of both databases make exactly the tables the model knows.</summary>
public class MigrationDriftTests
{
    private static DbContextOptionsBuilder<SqliteDb> Sqlite => new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=drift.db");
    private static DbContextOptionsBuilder<PostgresDb> Postgres => new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=drift");

    [Fact]
    public void Sqlite_migrations_are_up_to_date()
    {
        using var db = new SqliteDb(Sqlite.Options);
        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration: CONTRIBUTING.md says how.");
    }

    [Fact]
    public void Postgres_migrations_are_up_to_date()
    {
        using var db = new PostgresDb(Postgres.Options);
        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration: CONTRIBUTING.md says how.");
    }

    /// <summary>The compiled model is made by a command too; a stale one would read the wrong columns.</summary>
    [Fact]
    public void The_compiled_models_are_up_to_date()
    {
        using var sqlite = new SqliteDb(Sqlite.Options);
        using var postgres = new PostgresDb(Postgres.Options);
        foreach (GongkaiDb db in new GongkaiDb[] { sqlite, postgres })
        {
            Assert.NotSame(db.Model, Designed(db));
            Assert.Equal(Shape(Designed(db)), Shape(db.Model));
        }
    }

    [Fact]
    public void A_column_that_the_compiled_model_lacks_is_seen()
    {
        using var db = new SqliteDb(Sqlite.Options);
        var designed = Shape(Designed(db));
        Assert.NotEqual(designed, [.. designed.Skip(1)]);
        Assert.True(designed.Count > 60);
    }

    private static IModel Designed(GongkaiDb db) => db.GetService<IDesignTimeModel>().Model;

    private static List<string> Shape(IModel model) =>
        [.. model.GetEntityTypes().SelectMany(e => e.GetProperties().Select(p => $"{e.GetTableName()}.{p.GetColumnName()} {p.ClrType.Name} {p.IsNullable} {p.IsPrimaryKey()}")).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_table_without_migration_is_seen()
    {
        using var db = new SqliteDb(Sqlite.ReplaceService<IModelCustomizer, WithOneTableMore>().Options);
        Assert.True(db.Database.HasPendingModelChanges());
    }

    private sealed class Surplus
    {
        public int Id { get; set; }
    }

    private sealed class WithOneTableMore(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder model, DbContext context)
        {
            base.Customize(model, context);
            model.Entity<Surplus>();
        }
    }
}
