using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Storage.Migrations.Postgres
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
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    author_id = table.Column<long>(type: "bigint", nullable: false),
                    column_path = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: true)
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
                SELECT id, unit_code, state, (b ->> 'authorId')::bigint, coalesce(b #>> '{content,column}', ''), coalesce(b #>> '{content,title}', ''),
                    CASE WHEN b #>> '{publication,publishedOn}' IS NOT NULL THEN round(extract(epoch FROM (b #>> '{publication,visibleFrom}')::timestamptz) * 1000)::bigint END
                FROM (SELECT id, unit_code, state, body::jsonb AS b FROM records WHERE kind = 'article') r;
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
