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
        Appeals(m);
    }

    private static void Appeals(MigrationBuilder m)
    {
        m.CreateTable("test_appeals", t => new
        {
            id = t.Column<Guid>(),
            attempt_id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            question = t.Column<int>(),
            item_id = t.Column<Guid>(),
            item_version = t.Column<int>(),
            grounds = t.Column<string>(),
            made_at = t.Column<DateTimeOffset>(),
            state = t.Column<string>(),
            answer = t.Column<string>(nullable: true),
            answered_at = t.Column<DateTimeOffset>(nullable: true),
            answered_by_name = t.Column<string>(nullable: true),
            key_change_id = t.Column<Guid>(nullable: true),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_appeals", t => t.id);
            t.ForeignKey("fk_test_appeals_test_attempts_attempt_id", t => t.attempt_id, "test_attempts", "id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_test_appeals_test_key_changes_key_change_id", t => t.key_change_id, "test_key_changes", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_appeals_attempt_id_question", "test_appeals", ["attempt_id", "question"], unique: true);
        m.CreateIndex("ix_test_appeals_round_id_item_id_state", "test_appeals", ["round_id", "item_id", "state"]);
        m.CreateIndex("ix_test_appeals_state", "test_appeals", "state");
        m.CreateIndex("ix_test_appeals_key_change_id", "test_appeals", "key_change_id");
        m.CreateTable("test_resit_wishes", t => new
        {
            attempt_id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            seminar = t.Column<bool>(),
            resit = t.Column<bool>(),
            at = t.Column<DateTimeOffset>(),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_resit_wishes", t => t.attempt_id);
            t.ForeignKey("fk_test_resit_wishes_test_attempts_attempt_id", t => t.attempt_id, "test_attempts", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_resit_wishes_round_id", "test_resit_wishes", "round_id");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
