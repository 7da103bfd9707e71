using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Requests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "confidential",
                table: "records",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "request_bands",
                columns: table => new
                {
                    band = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_bands", x => new { x.band, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "request_cases",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    receipt = table.Column<string>(type: "text", nullable: false),
                    body_code = table.Column<string>(type: "text", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    applicant_name = table.Column<string>(type: "text", nullable: false),
                    applicant_key = table.Column<string>(type: "text", nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    counted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reply = table.Column<string>(type: "text", nullable: true),
                    reply_number = table.Column<string>(type: "text", nullable: true),
                    extended = table.Column<bool>(type: "boolean", nullable: false),
                    consulting = table.Column<bool>(type: "boolean", nullable: false),
                    handler_id = table.Column<long>(type: "bigint", nullable: true),
                    handler_name = table.Column<string>(type: "text", nullable: true),
                    topic = table.Column<string>(type: "text", nullable: true),
                    withholds = table.Column<bool>(type: "boolean", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    dispute_count = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: true),
                    volume = table.Column<string>(type: "text", nullable: true),
                    holds_proofs = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_cases", x => x.record_id);
                });

            migrationBuilder.CreateTable(
                name: "request_disputes",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<long>(type: "bigint", nullable: false),
                    body_code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<int>(type: "integer", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_disputes", x => x.record_id);
                });

            migrationBuilder.CreateTable(
                name: "request_proofs",
                columns: table => new
                {
                    reference = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_proofs", x => new { x.reference, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "request_signals",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    signal = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_signals", x => new { x.record_id, x.signal });
                });

            migrationBuilder.CreateIndex(
                name: "IX_obligations_rule_unit_code_met_on_due",
                table: "obligations",
                columns: new[] { "rule", "unit_code", "met_on", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_request_bands_record_id",
                table: "request_bands",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_applicant_key_submitted_on",
                table: "request_cases",
                columns: new[] { "applicant_key", "submitted_on" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_applicant_name_record_id",
                table: "request_cases",
                columns: new[] { "applicant_name", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_body_code_counted_on",
                table: "request_cases",
                columns: new[] { "body_code", "counted_on" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_counted_on_body_code_category",
                table: "request_cases",
                columns: new[] { "counted_on", "body_code", "category" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_finished_on_outcome_body_code_category_counte~",
                table: "request_cases",
                columns: new[] { "finished_on", "outcome", "body_code", "category", "counted_on" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_handler_id_state",
                table: "request_cases",
                columns: new[] { "handler_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_holds_proofs_finished_on",
                table: "request_cases",
                columns: new[] { "holds_proofs", "finished_on" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_receipt",
                table: "request_cases",
                column: "receipt",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_reply_number",
                table: "request_cases",
                column: "reply_number");

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_state_record_id",
                table: "request_cases",
                columns: new[] { "state", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_unit_code_state_record_id",
                table: "request_cases",
                columns: new[] { "unit_code", "state", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_volume",
                table: "request_cases",
                column: "volume");

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_withholds_reported_on_finished_on",
                table: "request_cases",
                columns: new[] { "withholds", "reported_on", "finished_on" });

            migrationBuilder.CreateIndex(
                name: "IX_request_disputes_decided_on_kind_result_body_code",
                table: "request_disputes",
                columns: new[] { "decided_on", "kind", "result", "body_code" });

            migrationBuilder.CreateIndex(
                name: "IX_request_disputes_received_on_kind_body_code",
                table: "request_disputes",
                columns: new[] { "received_on", "kind", "body_code" });

            migrationBuilder.CreateIndex(
                name: "IX_request_disputes_request_id",
                table: "request_disputes",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_request_proofs_record_id",
                table: "request_proofs",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_request_signals_unit_code_signal_day",
                table: "request_signals",
                columns: new[] { "unit_code", "signal", "day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "request_bands");

            migrationBuilder.DropTable(
                name: "request_cases");

            migrationBuilder.DropTable(
                name: "request_disputes");

            migrationBuilder.DropTable(
                name: "request_proofs");

            migrationBuilder.DropTable(
                name: "request_signals");

            migrationBuilder.DropIndex(
                name: "IX_obligations_rule_unit_code_met_on_due",
                table: "obligations");

            migrationBuilder.DropColumn(
                name: "confidential",
                table: "records");
        }
    }
}
