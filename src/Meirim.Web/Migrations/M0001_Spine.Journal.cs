using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

public sealed partial class M0001_Spine
{
    private static void Journal(MigrationBuilder m)
    {
        m.CreateTable("journal_entries", t => new
        {
            id = t.Column<Guid>(),
            kind = t.Column<string>(),
            at = t.Column<DateTimeOffset>(),
            actor_id = t.Column<Guid>(nullable: true),
            actor_name = t.Column<string>(),
            by_right = t.Column<string>(),
            reason = t.Column<string>(nullable: true),
            person_id = t.Column<Guid>(nullable: true),
            items = t.Column<string>(),
            salt = t.Column<byte[]>(nullable: true),
            leaf = t.Column<byte[]>(),
            ledger_index = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_journal_entries", t => t.id);
        });
        m.CreateTable("leases", t => new
        {
            name = t.Column<string>(),
            holder = t.Column<string>(),
            valid_until = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_leases", t => t.name);
        });
        m.CreateTable("ledger_checkpoints", t => new
        {
            size = t.Column<long>(),
            root = t.Column<byte[]>(),
            note = t.Column<string>(),
            at = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_ledger_checkpoints", t => t.size);
        });
        m.CreateTable("ledger_tiles", t => new
        {
            level = t.Column<int>(),
            tile_index = t.Column<long>(),
            data = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_ledger_tiles", t => new { t.level, t.tile_index });
        });
        m.CreateIndex("ix_journal_entries_ledger_index", "journal_entries", "ledger_index", unique: true);
        m.CreateIndex("ix_journal_entries_person_id_at", "journal_entries", ["person_id", "at"]);
    }
}
