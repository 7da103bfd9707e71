using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Storage.Migrations.Sqlite
{
    /// <summary>Lists of articles have a table of their own; it is filled from the records there are.</summary>
    public partial class Articles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_code = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    author_id = table.Column<long>(type: "INTEGER", nullable: false),
                    column_path = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles", x => x.record_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_articles_author_id_record_id",
                table: "articles",
                columns: new[] { "author_id", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_column_path_record_id",
                table: "articles",
                columns: new[] { "column_path", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_published_at_record_id",
                table: "articles",
                columns: new[] { "published_at", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_state_record_id",
                table: "articles",
                columns: new[] { "state", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_unit_code_published_at_record_id",
                table: "articles",
                columns: new[] { "unit_code", "published_at", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_unit_code_record_id",
                table: "articles",
                columns: new[] { "unit_code", "record_id" });

            migrationBuilder.Sql("""
                INSERT INTO articles (record_id, unit_code, state, author_id, column_path, title, published_at)
                SELECT id, unit_code, state, json_extract(body, '$.authorId'), coalesce(json_extract(body, '$.content.column'), ''), coalesce(json_extract(body, '$.content.title'), ''),
                    CASE WHEN json_extract(body, '$.publication.publishedOn') IS NOT NULL
                         THEN CAST(round((julianday(json_extract(body, '$.publication.visibleFrom')) - 2440587.5) * 86400000) AS INTEGER) END
                FROM records WHERE kind = 'article';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "articles");
        }
    }
}
