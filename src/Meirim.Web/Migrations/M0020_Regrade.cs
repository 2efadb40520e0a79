using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Keys of a round that were changed, the key by which results were told, appeals against questions, wishes for a resit.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0020_Regrade")]
public sealed class M0020_Regrade : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<int>("key", "test_rounds", defaultValue: 1);
        m.AddColumn<int>("released_key", "test_rounds", nullable: true);
        m.Sql("UPDATE test_rounds SET released_key = 1 WHERE state = 'Released'");
        m.AddColumn<bool>("kept", "test_scores", defaultValue: false);
        m.CreateTable("test_key_changes", t => new
        {
            id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            state = t.Column<string>(),
            base_key = t.Column<int>(),
            key = t.Column<int>(nullable: true),
            changes = t.Column<string>(),
            reason = t.Column<string>(),
            proposed_by = t.Column<Guid>(),
            proposed_by_name = t.Column<string>(),
            proposed_at = t.Column<DateTimeOffset>(),
            totals = t.Column<string>(nullable: true),
            lines = t.Column<string>(nullable: true),
            result_hash = t.Column<string>(nullable: true),
            decided_by = t.Column<Guid>(nullable: true),
            decided_by_name = t.Column<string>(nullable: true),
            decided_at = t.Column<DateTimeOffset>(nullable: true),
            answer = t.Column<string>(nullable: true),
            applied_at = t.Column<DateTimeOffset>(nullable: true),
            applied_hash = t.Column<string>(nullable: true),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_key_changes", t => t.id);
            t.ForeignKey("fk_test_key_changes_test_rounds_round_id", t => t.round_id, "test_rounds", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_key_changes_round_id_state", "test_key_changes", ["round_id", "state"]);
        m.CreateIndex("ix_test_key_changes_round_id_key", "test_key_changes", ["round_id", "key"], unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
