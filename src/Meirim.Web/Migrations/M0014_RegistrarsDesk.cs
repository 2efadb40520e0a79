using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Duplicates and merges, requests for correction, who looked at what.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0014_RegistrarsDesk")]
public sealed class M0014_RegistrarsDesk : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Merging(migrationBuilder);
        Corrections(migrationBuilder);
        Looking(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");

    private static void Merging(MigrationBuilder m)
    {
        m.AddColumn<Guid>("merged_into", "people", nullable: true);
        m.CreateIndex("ix_people_merged_into", "people", "merged_into");
        m.CreateTable("merges", t => new
        {
            id = t.Column<Guid>(),
            kept_id = t.Column<Guid>(),
            merged_id = t.Column<Guid>(),
            at = t.Column<DateTimeOffset>(),
            by_name = t.Column<string>(),
            undone_at = t.Column<DateTimeOffset>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_merges", t => t.id);
            t.ForeignKey("fk_merges_people_kept_id", t => t.kept_id, "people", "id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_merges_people_merged_id", t => t.merged_id, "people", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_merges_kept_id", "merges", "kept_id");
        m.CreateIndex("ix_merges_merged_id", "merges", "merged_id");
        m.CreateTable("duplicate_pairs", t => new
        {
            first_id = t.Column<Guid>(),
            second_id = t.Column<Guid>(),
            score = t.Column<int>(),
            reasons = t.Column<string>(),
            state = t.Column<string>(),
            found_at = t.Column<DateTimeOffset>(),
            decided_at = t.Column<DateTimeOffset>(nullable: true),
            decided_by_name = t.Column<string>(nullable: true),
            why = t.Column<string>(nullable: true),
            fingerprint = t.Column<string>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_duplicate_pairs", t => new { t.first_id, t.second_id });
            t.ForeignKey("fk_duplicate_pairs_people_first_id", t => t.first_id, "people", "id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_duplicate_pairs_people_second_id", t => t.second_id, "people", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_duplicate_pairs_second_id", "duplicate_pairs", "second_id");
        m.CreateIndex("ix_duplicate_pairs_state_score", "duplicate_pairs", ["state", "score"]);
    }

    private static void Corrections(MigrationBuilder m)
    {
        m.CreateTable("corrections", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            source = t.Column<string>(),
            fact_id = t.Column<Guid>(nullable: true),
            words = t.Column<string>(),
            contact = t.Column<string>(nullable: true),
            asked_at = t.Column<DateTimeOffset>(),
            asked_by = t.Column<Guid>(nullable: true),
            state = t.Column<string>(),
            answer = t.Column<string>(nullable: true),
            answered_at = t.Column<DateTimeOffset>(nullable: true),
            answered_by_name = t.Column<string>(nullable: true),
            recorded_fact = t.Column<Guid>(nullable: true),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_corrections", t => t.id);
            t.ForeignKey("fk_corrections_people_person_id", t => t.person_id, "people", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_corrections_person_id", "corrections", "person_id");
        m.CreateIndex("ix_corrections_state_asked_at", "corrections", ["state", "asked_at"]);
        m.CreateTable("correction_evidence", t => new
        {
            correction_id = t.Column<Guid>(),
            file_hash = t.Column<string>(),
            file_name = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_correction_evidence", t => new { t.correction_id, t.file_hash });
            t.ForeignKey("fk_correction_evidence_corrections_correction_id", t => t.correction_id, "corrections", "id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("fk_correction_evidence_evidence_files_file_hash", t => t.file_hash, "evidence_files", "hash", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_correction_evidence_file_hash", "correction_evidence", "file_hash");
    }

    private static void Looking(MigrationBuilder m)
    {
        m.CreateTable("record_views", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(nullable: true),
            account_id = t.Column<Guid>(nullable: true),
            actor_name = t.Column<string>(),
            by_right = t.Column<string>(),
            kind = t.Column<string>(),
            at = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_record_views", t => t.id);
            t.ForeignKey("fk_record_views_people_person_id", t => t.person_id, "people", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_record_views_at", "record_views", "at");
        m.CreateIndex("ix_record_views_person_id_at", "record_views", ["person_id", "at"]);
        m.CreateTable("identifier_search_counts", t => new
        {
            account_id = t.Column<Guid>(),
            searches = t.Column<int>(),
            valid_until = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_identifier_search_counts", t => t.account_id);
        });
    }
}
