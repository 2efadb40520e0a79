using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>How to reach an organisation, its licences, its staffing table, its own targets; who was told of which deadline.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0017_EmployersDesk")]
public sealed class M0017_EmployersDesk : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        foreach (var column in new[] { "phone", "email", "website", "address" }) m.AddColumn<string>(column, "organisations", nullable: true);
        m.AddColumn<DateTimeOffset>("changed_at", "organisations", nullable: true);
        Licences(m);
        Workforce(m);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");

    private static void Licences(MigrationBuilder m)
    {
        m.CreateTable("licences", t => new
        {
            id = t.Column<Guid>(),
            organisation_id = t.Column<Guid>(),
            number = t.Column<string>(),
            issued = t.Column<DateOnly>(),
            valid_until = t.Column<DateOnly>(nullable: true),
            issuer = t.Column<string>(nullable: true),
            services = t.Column<string>(),
            file_hash = t.Column<string>(nullable: true),
            file_name = t.Column<string>(nullable: true),
            stated_at = t.Column<DateTimeOffset>(),
            stated_by = t.Column<string>(),
            state = t.Column<string>(),
            decided_at = t.Column<DateTimeOffset>(nullable: true),
            decided_by = t.Column<string>(nullable: true),
            words = t.Column<string>(nullable: true),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_licences", t => t.id);
            t.ForeignKey("fk_licences_organisations_organisation_id", t => t.organisation_id, "organisations", "id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_licences_evidence_files_file_hash", t => t.file_hash, "evidence_files", "hash", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_licences_organisation_id_number", "licences", ["organisation_id", "number"]);
        m.CreateIndex("ix_licences_state", "licences", "state");
        m.CreateIndex("ix_licences_file_hash", "licences", "file_hash");
    }

    private static void Workforce(MigrationBuilder m)
    {
        m.CreateTable("staffing_posts", t => new
        {
            id = t.Column<Guid>(),
            organisation_id = t.Column<Guid>(),
            occupation = t.Column<string>(),
            unit = t.Column<string>(nullable: true),
            rate = t.Column<decimal>(precision: 9, scale: 3),
            valid_from = t.Column<DateOnly>(),
            valid_until = t.Column<DateOnly>(nullable: true),
            follows = t.Column<Guid>(nullable: true),
            version = t.Column<int>(),
            salt = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_staffing_posts", t => t.id);
            t.ForeignKey("fk_staffing_posts_organisations_organisation_id", t => t.organisation_id, "organisations", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_staffing_posts_organisation_id", "staffing_posts", "organisation_id");
        m.CreateTable("deadline_notices", t => new
        {
            account_id = t.Column<Guid>(),
            subject = t.Column<string>(),
            due = t.Column<DateOnly>(),
            mark = t.Column<int>(),
            at = t.Column<DateTimeOffset>(),
        }, constraints: t => t.PrimaryKey("pk_deadline_notices", t => new { t.account_id, t.subject, t.due, t.mark }));
        m.CreateTable("own_targets", t => new
        {
            organisation_id = t.Column<Guid>(),
            occupation = t.Column<string>(),
            most_recipients = t.Column<int>(nullable: true),
            most_hours = t.Column<decimal>(precision: 9, scale: 3, nullable: true),
            set_at = t.Column<DateTimeOffset>(),
            set_by = t.Column<string>(),
            version = t.Column<int>(),
            salt = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_own_targets", t => new { t.organisation_id, t.occupation });
            t.ForeignKey("fk_own_targets_organisations_organisation_id", t => t.organisation_id, "organisations", "id", onDelete: ReferentialAction.Restrict);
        });
    }
}
