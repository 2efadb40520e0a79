using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

public sealed partial class M0001_Spine
{
    private static void Records(MigrationBuilder m)
    {
        m.CreateTable("evidence_files", t => new
        {
            hash = t.Column<string>(),
            content_type = t.Column<string>(),
            size = t.Column<long>(),
            stored_at = t.Column<DateTimeOffset>(),
            content = t.Column<byte[]>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_evidence_files", t => t.hash);
        });
        m.CreateTable("number_sequences", t => new
        {
            id = t.Column<int>(),
            last = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_number_sequences", t => t.id);
        });
        m.CreateTable("people", t => new
        {
            id = t.Column<Guid>(),
            number = t.Column<string>(),
            identifier_scheme = t.Column<string>(nullable: true),
            identifier_cipher = t.Column<byte[]>(nullable: true),
            identifier_hash = t.Column<byte[]>(nullable: true),
            born = t.Column<DateOnly>(nullable: true),
            registered_at = t.Column<DateTimeOffset>(),
            version = t.Column<int>(),
            erased_at = t.Column<DateTimeOffset>(nullable: true),
            salt = t.Column<byte[]>(nullable: true),
            confirmed_on = t.Column<DateOnly>(nullable: true),
            confirmed_by = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_people", t => t.id);
        });
        m.CreateTable("facts", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            kind = t.Column<string>(),
            valid_from = t.Column<DateOnly>(nullable: true),
            valid_until = t.Column<DateOnly>(nullable: true),
            recorded_at = t.Column<DateTimeOffset>(),
            recorded_by = t.Column<Guid>(),
            superseded_at = t.Column<DateTimeOffset>(nullable: true),
            superseded_by = t.Column<Guid>(nullable: true),
            successor = t.Column<Guid>(nullable: true),
            body = t.Column<string>(nullable: true),
            body_version = t.Column<int>(),
            salt = t.Column<byte[]>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_facts", t => t.id);
            t.ForeignKey("fk_facts_people_person_id", t => t.person_id, "people", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateTable("recorded_names", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            surname = t.Column<string>(),
            given_name = t.Column<string>(),
            patronymic = t.Column<string>(nullable: true),
            spelling = t.Column<string>(),
            source = t.Column<string>(),
            recorded_at = t.Column<DateTimeOffset>(),
            recorded_by = t.Column<Guid>(),
            superseded_at = t.Column<DateTimeOffset>(nullable: true),
            salt = t.Column<byte[]>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_recorded_names", t => t.id);
            t.ForeignKey("fk_recorded_names_people_person_id", t => t.person_id, "people", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateTable("fact_evidence", t => new
        {
            fact_id = t.Column<Guid>(),
            file_hash = t.Column<string>(),
            file_name = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_fact_evidence", t => new { t.fact_id, t.file_hash });
            t.ForeignKey("fk_fact_evidence_evidence_files_file_hash", t => t.file_hash, "evidence_files", "hash", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_fact_evidence_facts_fact_id", t => t.fact_id, "facts", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_fact_evidence_file_hash", "fact_evidence", "file_hash");
        m.CreateIndex("ix_facts_person_id", "facts", "person_id");
        m.CreateIndex("ix_people_identifier_hash", "people", "identifier_hash", unique: true);
        m.CreateIndex("ix_people_number", "people", "number", unique: true);
        m.CreateIndex("ix_recorded_names_person_id", "recorded_names", "person_id");
    }
}
