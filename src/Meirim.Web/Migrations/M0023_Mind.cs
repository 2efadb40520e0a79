using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>What people say of themselves for themselves: questionnaires under a key of their own; and proposals of workers.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0023_Mind")]
public sealed class M0023_Mind : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        Mind(m);
        Proposals(m);
    }

    private static void Mind(MigrationBuilder m)
    {
        m.CreateTable("mind_consents", t => new
        {
            round_id = t.Column<Guid>(),
            owner = t.Column<byte[]>(),
            at = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_mind_consents", t => new { t.round_id, t.owner });
            t.ForeignKey("fk_mind_consents_test_rounds_round_id", t => t.round_id, "test_rounds", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateTable("mind_sheets", t => new
        {
            id = t.Column<Guid>(),
            owner = t.Column<byte[]>(),
            round_id = t.Column<Guid>(nullable: true),
            pack = t.Column<string>(),
            @sealed = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_mind_sheets", t => t.id);
            t.ForeignKey("fk_mind_sheets_mind_consents_round_id_owner", t => new { t.round_id, t.owner }, "mind_consents", ["round_id", "owner"], onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("ix_mind_sheets_round_id_owner_pack", "mind_sheets", ["round_id", "owner", "pack"], unique: true);
        m.CreateIndex("ix_mind_sheets_owner", "mind_sheets", "owner");
        m.CreateTable("mind_figures", t => new
        {
            round_id = t.Column<Guid>(),
            made_at = t.Column<DateTimeOffset>(),
            content = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_mind_figures", t => t.round_id);
            t.ForeignKey("fk_mind_figures_test_rounds_round_id", t => t.round_id, "test_rounds", "id", onDelete: ReferentialAction.Restrict);
        });
    }

    private static void Proposals(MigrationBuilder m)
    {
        m.CreateTable("proposal_answers", t => new
        {
            id = t.Column<Guid>(),
            theme = t.Column<string>(),
            texts = t.Column<string>(),
            answered_on = t.Column<DateOnly>(),
            published_at = t.Column<DateTimeOffset>(),
            salt = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_proposal_answers", t => t.id));
        m.CreateIndex("ix_proposal_answers_answered_on", "proposal_answers", "answered_on");
        m.CreateTable("proposals", t => new
        {
            id = t.Column<Guid>(),
            owner = t.Column<byte[]>(nullable: true),
            made_on = t.Column<DateOnly>(),
            region = t.Column<string>(nullable: true),
            language = t.Column<string>(),
            @sealed = t.Column<byte[]>(nullable: true),
            is_coded = t.Column<bool>(),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_proposals", t => t.id));
        m.CreateIndex("ix_proposals_owner", "proposals", "owner");
        m.CreateIndex("ix_proposals_is_coded_id", "proposals", ["is_coded", "id"]);
        m.CreateTable("proposal_themes", t => new
        {
            proposal_id = t.Column<Guid>(),
            theme = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_proposal_themes", t => new { t.proposal_id, t.theme });
            t.ForeignKey("fk_proposal_themes_proposals_proposal_id", t => t.proposal_id, "proposals", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("ix_proposal_themes_theme", "proposal_themes", "theme");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
