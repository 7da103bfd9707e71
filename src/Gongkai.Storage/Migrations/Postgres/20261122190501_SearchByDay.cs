using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Storage.Migrations.Postgres
{
    /// <summary>Numbers of the index fall with the day. It is emptied, and the nightly job that mends it is due at once; meanwhile it fills up.</summary>
    public partial class SearchByDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Empty(migrationBuilder);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Empty(migrationBuilder);

        private static void Empty(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
                TRUNCATE search_entries, publication_citations;
                INSERT INTO jobs (id, topic, payload, state, due_at, attempts, created_at, run_key)
                SELECT (SELECT min(id) FROM (SELECT id FROM jobs UNION ALL SELECT 0) x) - 1, 'search.index', '{}', 0, 0, 0, 0, NULL WHERE EXISTS (SELECT 1 FROM publications);
                """);
    }
}
