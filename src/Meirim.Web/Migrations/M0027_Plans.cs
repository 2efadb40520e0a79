using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>
/// Two places where PostgreSQL, before it has counted a table anew, may take a way through all rows: entries that wait for the
/// ledger, asked for twice a second, get an index of their own; rows of an upload lose one that is taken for the primary key's.
/// </summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0027_Plans")]
public sealed class M0027_Plans : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("ix_journal_entries_waiting", "journal_entries", "id", filter: "ledger_index IS NULL");
        migrationBuilder.DropIndex("ix_upload_rows_upload_id_state", "upload_rows");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("ix_upload_rows_upload_id_state", "upload_rows", ["upload_id", "state"]);
        migrationBuilder.DropIndex("ix_journal_entries_waiting", "journal_entries");
    }
}
