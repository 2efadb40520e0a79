using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Spreadsheets of staff: what was sent, and what each row led to.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0016_StaffUpload")]
public sealed class M0016_StaffUpload : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("uploads", t => new
        {
            id = t.Column<Guid>(),
            organisation_id = t.Column<Guid>(),
            state = t.Column<string>(),
            sent_by = t.Column<string>(),
            account_id = t.Column<Guid>(nullable: true),
            actor_name = t.Column<string>(),
            by_right = t.Column<string>(),
            actor_region = t.Column<string>(nullable: true),
            language = t.Column<string>(),
            file_name = t.Column<string>(),
            file_hash = t.Column<string>(),
            columns = t.Column<string>(),
            unknown_columns = t.Column<string>(),
            rows = t.Column<int>(),
            made_at = t.Column<DateTimeOffset>(),
            closed_at = t.Column<DateTimeOffset>(nullable: true),
            reason = t.Column<string>(nullable: true),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_uploads", t => t.id);
            t.ForeignKey("fk_uploads_organisations_organisation_id", t => t.organisation_id, "organisations", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_uploads_organisation_id_made_at", "uploads", ["organisation_id", "made_at"]);
        m.CreateIndex("ix_uploads_state", "uploads", "state");
        m.CreateTable("upload_rows", t => new
        {
            upload_id = t.Column<Guid>(),
            row = t.Column<int>(),
            state = t.Column<string>(),
            has_warnings = t.Column<bool>(),
            left_out = t.Column<bool>(),
            person_id = t.Column<Guid>(nullable: true),
            is_chosen = t.Column<bool>(),
            registered = t.Column<bool>(),
            ends_fact = t.Column<Guid>(nullable: true),
            act_id = t.Column<Guid>(nullable: true),
            undo_act_id = t.Column<Guid>(nullable: true),
            code = t.Column<string>(nullable: true),
            content = t.Column<byte[]>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_upload_rows", t => new { t.upload_id, t.row });
            t.ForeignKey("fk_upload_rows_uploads_upload_id", t => t.upload_id, "uploads", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("ix_upload_rows_person_id", "upload_rows", "person_id");
        m.CreateIndex("ix_upload_rows_upload_id_state", "upload_rows", ["upload_id", "state"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
