using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

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
