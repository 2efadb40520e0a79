using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>What in a round of testing somebody should look at, and what they found.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0028_Prompts")]
public sealed class M0028_Prompts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<int>("prompts", "test_statistics", nullable: true);
        m.CreateTable("test_prompts", t => new
        {
            id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            key = t.Column<int>(),
            kind = t.Column<string>(),
            attempt_id = t.Column<Guid>(),
            other_id = t.Column<Guid>(),
            content = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_prompts", t => t.id);
            t.ForeignKey("fk_test_prompts_test_statistics_round_id_key", t => new { t.round_id, t.key }, "test_statistics", ["round_id", "key"], onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_test_prompts_test_attempts_attempt_id", t => t.attempt_id, "test_attempts", "id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_test_prompts_test_attempts_other_id", t => t.other_id, "test_attempts", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_prompts_round_id_key_kind_attempt_id_other_id", "test_prompts", ["round_id", "key", "kind", "attempt_id", "other_id"], unique: true);
        m.CreateIndex("ix_test_prompts_attempt_id", "test_prompts", "attempt_id");
        m.CreateIndex("ix_test_prompts_other_id", "test_prompts", "other_id");
        m.CreateTable("test_prompt_notes", t => new
        {
            id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            kind = t.Column<string>(),
            attempt_id = t.Column<Guid>(),
            other_id = t.Column<Guid>(),
            text = t.Column<string>(),
            account_id = t.Column<Guid>(nullable: true),
            name = t.Column<string>(),
            at = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_prompt_notes", t => t.id);
            t.ForeignKey("fk_test_prompt_notes_test_rounds_round_id", t => t.round_id, "test_rounds", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_prompt_notes_round_id", "test_prompt_notes", "round_id");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
