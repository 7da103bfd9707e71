using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RequestIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_request_disputes_decided_on_kind_result_body_code",
                table: "request_disputes");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_body_code_counted_on",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_counted_on_body_code_category",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_finished_on_outcome_body_code_category_counte~",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_obligations_unit_code_met_on_due",
                table: "obligations");

            migrationBuilder.AlterColumn<string>(
                name: "title",
                table: "request_cases",
                type: "text",
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "applicant_name",
                table: "request_cases",
                type: "text",
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.CreateIndex(
                name: "IX_request_disputes_decided_on_record_id_received_on_kind_resu~",
                table: "request_disputes",
                columns: new[] { "decided_on", "record_id", "received_on", "kind", "result", "body_code" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_body_code_counted_on_record_id_category_chann~",
                table: "request_cases",
                columns: new[] { "body_code", "counted_on", "record_id", "category", "channel" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_body_code_finished_on_record_id_counted_on_ca~",
                table: "request_cases",
                columns: new[] { "body_code", "finished_on", "record_id", "counted_on", "category", "outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_consulting_finished_on_unit_code",
                table: "request_cases",
                columns: new[] { "consulting", "finished_on", "unit_code" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_counted_on_record_id_body_code_category_chann~",
                table: "request_cases",
                columns: new[] { "counted_on", "record_id", "body_code", "category", "channel" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_finished_on_record_id_counted_on_body_code_ca~",
                table: "request_cases",
                columns: new[] { "finished_on", "record_id", "counted_on", "body_code", "category", "outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_title_record_id",
                table: "request_cases",
                columns: new[] { "title", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_unit_code_applicant_name_record_id",
                table: "request_cases",
                columns: new[] { "unit_code", "applicant_name", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_cases_unit_code_title_record_id",
                table: "request_cases",
                columns: new[] { "unit_code", "title", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_obligations_met_on_state_due_record_id_rule_unit_code",
                table: "obligations",
                columns: new[] { "met_on", "state", "due", "record_id", "rule", "unit_code" });

            migrationBuilder.CreateIndex(
                name: "IX_obligations_unit_code_met_on_due_record_id_rule_state",
                table: "obligations",
                columns: new[] { "unit_code", "met_on", "due", "record_id", "rule", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_request_disputes_decided_on_record_id_received_on_kind_resu~",
                table: "request_disputes");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_body_code_counted_on_record_id_category_chann~",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_body_code_finished_on_record_id_counted_on_ca~",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_consulting_finished_on_unit_code",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_counted_on_record_id_body_code_category_chann~",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_finished_on_record_id_counted_on_body_code_ca~",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_title_record_id",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_unit_code_applicant_name_record_id",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_request_cases_unit_code_title_record_id",
                table: "request_cases");

            migrationBuilder.DropIndex(
                name: "IX_obligations_met_on_state_due_record_id_rule_unit_code",
                table: "obligations");

            migrationBuilder.DropIndex(
                name: "IX_obligations_unit_code_met_on_due_record_id_rule_state",
                table: "obligations");

            migrationBuilder.AlterColumn<string>(
                name: "title",
                table: "request_cases",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "applicant_name",
                table: "request_cases",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldCollation: "C");

            migrationBuilder.CreateIndex(
                name: "IX_request_disputes_decided_on_kind_result_body_code",
                table: "request_disputes",
                columns: new[] { "decided_on", "kind", "result", "body_code" });

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
                name: "IX_obligations_unit_code_met_on_due",
                table: "obligations",
                columns: new[] { "unit_code", "met_on", "due" });
        }
    }
}
