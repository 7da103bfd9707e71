using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Storage.Migrations.Postgres
{
    /// <summary>Search, links between documents, and what nodes tell each other. Tables outside the model: written and read by SQL of their own.</summary>
    public partial class PublicFace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE TABLE search_entries (
                    id BIGINT NOT NULL PRIMARY KEY,
                    publication_id BIGINT NOT NULL,
                    site_code TEXT NOT NULL,
                    column_path TEXT NOT NULL,
                    title_key TEXT NOT NULL,
                    number_key TEXT NULL,
                    index_key TEXT NULL,
                    issuer TEXT NOT NULL,
                    genre TEXT NULL,
                    validity INTEGER NOT NULL,
                    authority INTEGER NOT NULL,
                    published_at BIGINT NOT NULL,
                    visible_from BIGINT NOT NULL,
                    effective_day INTEGER NULL,
                    expires_day INTEGER NULL,
                    terms tsvector NOT NULL
                );
                CREATE UNIQUE INDEX ix_search_entries_publication ON search_entries (publication_id);
                CREATE INDEX ix_search_entries_title ON search_entries (title_key);
                CREATE INDEX ix_search_entries_number ON search_entries (number_key) WHERE number_key IS NOT NULL;
                CREATE INDEX ix_search_entries_index ON search_entries (index_key) WHERE index_key IS NOT NULL;
                CREATE INDEX ix_search_entries_terms ON search_entries USING gin (terms);
                CREATE TABLE file_texts (hash TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL);
                CREATE TABLE publication_citations (
                    from_id BIGINT NOT NULL,
                    number_key TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    PRIMARY KEY (from_id, number_key, kind)
                );
                CREATE INDEX ix_publication_citations_number ON publication_citations (number_key);
                CREATE TABLE search_misses (
                    day DATE NOT NULL,
                    site_code TEXT NOT NULL,
                    words TEXT NOT NULL,
                    times INTEGER NOT NULL,
                    PRIMARY KEY (day, site_code, words)
                );
                CREATE TABLE publication_changes (seq BIGINT NOT NULL PRIMARY KEY, at BIGINT NOT NULL, tags TEXT NOT NULL);
                CREATE TABLE nodes (id TEXT NOT NULL PRIMARY KEY, lease_until BIGINT NOT NULL, seen BIGINT NOT NULL);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE nodes; DROP TABLE publication_changes; DROP TABLE search_misses; DROP TABLE publication_citations; DROP TABLE file_texts; DROP TABLE search_entries;");
        }
    }
}
