using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Storage.Migrations.Sqlite
{
    /// <summary>Numbers of the index fall with the day, and its terms stand in one column. It is emptied, and the nightly job that mends it is due at once; meanwhile it fills up.</summary>
    public partial class SearchByDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Empty(migrationBuilder, "terms");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Empty(migrationBuilder, "title, names, body, files, characters, meta");

        private static void Empty(MigrationBuilder migrationBuilder, string columns) => migrationBuilder.Sql($$"""
                DROP TABLE search_index;
                CREATE VIRTUAL TABLE search_index USING fts5({{columns}}, content='', contentless_delete=1, tokenize='ascii');
                DELETE FROM search_entries;
                DELETE FROM publication_citations;
                INSERT INTO jobs (id, topic, payload, state, due_at, attempts, created_at, run_key)
                SELECT (SELECT min(id) FROM (SELECT id FROM jobs UNION ALL SELECT 0) x) - 1, 'search.index', '{}', 0, 0, 0, 0, NULL WHERE EXISTS (SELECT 1 FROM publications);
                """);
    }
}
