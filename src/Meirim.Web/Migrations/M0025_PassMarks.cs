using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Pass marks of single rounds: the panels from which they come, and who decided of them.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0025_PassMarks")]
public sealed class M0025_PassMarks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<double>("pass_share", "test_rounds", nullable: true);
        m.CreateTable("test_panels", t => new
        {
            id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            form = t.Column<int>(),
            state = t.Column<string>(),
            candidate = t.Column<string>(),
            items = t.Column<string>(),
            given = t.Column<double>(),
            opened_by = t.Column<Guid>(),
            opened_by_name = t.Column<string>(),
            opened_at = t.Column<DateTimeOffset>(),
            first = t.Column<string>(nullable: true),
            first_closed_at = t.Column<DateTimeOffset>(nullable: true),
            second = t.Column<string>(nullable: true),
            second_closed_at = t.Column<DateTimeOffset>(nullable: true),
            reason = t.Column<string>(nullable: true),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_panels", t => t.id);
            t.ForeignKey("fk_test_panels_test_rounds_round_id", t => t.round_id, "test_rounds", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_panels_round_id", "test_panels", "round_id");
        m.CreateTable("test_panel_members", t => new
        {
            panel_id = t.Column<Guid>(),
            account_id = t.Column<Guid>(),
            number = t.Column<int>(),
            name = t.Column<string>(),
            first = t.Column<string>(nullable: true),
            first_at = t.Column<DateTimeOffset>(nullable: true),
            second = t.Column<string>(nullable: true),
            second_at = t.Column<DateTimeOffset>(nullable: true),
            bounds = t.Column<string>(nullable: true),
            signed_at = t.Column<DateTimeOffset>(nullable: true),
            dissent = t.Column<string>(nullable: true),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_panel_members", t => new { t.panel_id, t.account_id });
            t.ForeignKey("fk_test_panel_members_test_panels_panel_id", t => t.panel_id, "test_panels", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_panel_members_account_id", "test_panel_members", "account_id");
        m.CreateTable("test_mark_changes", t => new
        {
            id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            state = t.Column<string>(),
            panel_id = t.Column<Guid>(nullable: true),
            old_share = t.Column<double>(),
            new_share = t.Column<double>(),
            proposed_by = t.Column<Guid>(),
            proposed_by_name = t.Column<string>(),
            proposed_at = t.Column<DateTimeOffset>(),
            decided_by = t.Column<Guid>(nullable: true),
            decided_by_name = t.Column<string>(nullable: true),
            decided_at = t.Column<DateTimeOffset>(nullable: true),
            answer = t.Column<string>(nullable: true),
            key = t.Column<int>(nullable: true),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_mark_changes", t => t.id);
            t.ForeignKey("fk_test_mark_changes_test_rounds_round_id", t => t.round_id, "test_rounds", "id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_test_mark_changes_test_panels_panel_id", t => t.panel_id, "test_panels", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_mark_changes_round_id_state", "test_mark_changes", ["round_id", "state"]);
        m.CreateIndex("ix_test_mark_changes_panel_id", "test_mark_changes", "panel_id");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
