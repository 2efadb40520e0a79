using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Requests for a specialist, agreements, feedback, messages.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0013_Choosing")]
public sealed class M0013_Choosing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("language", "accounts", nullable: true);
        Messages(migrationBuilder);
        Requests(migrationBuilder);
        Agreements(migrationBuilder);
        Feedback(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");

    private static void Messages(MigrationBuilder m)
    {
        m.CreateTable("messages", t => new
        {
            id = t.Column<Guid>(),
            account_id = t.Column<Guid>(nullable: true),
            email = t.Column<string>(nullable: true),
            language = t.Column<string>(),
            kind = t.Column<string>(),
            path = t.Column<string>(),
            created_at = t.Column<DateTimeOffset>(),
            next_try_at = t.Column<DateTimeOffset>(nullable: true),
            attempts = t.Column<int>(),
            sent_at = t.Column<DateTimeOffset>(nullable: true),
            read_at = t.Column<DateTimeOffset>(nullable: true),
            last_error = t.Column<string>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_messages", t => t.id));
        m.CreateIndex("ix_messages_next_try_at", "messages", "next_try_at");
        m.CreateIndex("ix_messages_account_id_created_at", "messages", ["account_id", "created_at"]);
    }

    private static void Requests(MigrationBuilder m)
    {
        m.CreateTable("service_requests", t => new
        {
            id = t.Column<Guid>(),
            recipient_id = t.Column<Guid>(nullable: true),
            help_desk_id = t.Column<Guid>(nullable: true),
            help_desk_name = t.Column<string>(nullable: true),
            name = t.Column<string>(),
            phone = t.Column<string>(nullable: true),
            email = t.Column<string>(nullable: true),
            language = t.Column<string>(),
            services = t.Column<string>(),
            hours_per_week = t.Column<decimal>(precision: 9, scale: 3),
            region = t.Column<string>(),
            place = t.Column<string>(),
            place_key = t.Column<string>(),
            setting = t.Column<string>(),
            start_day = t.Column<DateOnly>(),
            wishes = t.Column<string>(nullable: true),
            wait_if_nobody = t.Column<bool>(),
            state = t.Column<string>(),
            made_at = t.Column<DateTimeOffset>(),
            replaces = t.Column<Guid>(nullable: true),
            change_reason = t.Column<string>(nullable: true),
            change_words = t.Column<string>(nullable: true),
            closed_reason = t.Column<string>(nullable: true),
            closed_words = t.Column<string>(nullable: true),
            version = t.Column<int>(),
            salt = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_service_requests", t => t.id));
        m.CreateIndex("ix_service_requests_recipient_id", "service_requests", "recipient_id");
        m.CreateIndex("ix_service_requests_state_region_place_key_made_at", "service_requests", ["state", "region", "place_key", "made_at"]);
        m.CreateTable("asked_specialists", t => new
        {
            request_id = t.Column<Guid>(),
            step = t.Column<int>(),
            person_id = t.Column<Guid>(),
            organisation_id = t.Column<Guid>(nullable: true),
            state = t.Column<string>(),
            asked_at = t.Column<DateTimeOffset>(nullable: true),
            answer_by = t.Column<DateTimeOffset>(nullable: true),
            answered_at = t.Column<DateTimeOffset>(nullable: true),
            reason = t.Column<string>(nullable: true),
            words = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_asked_specialists", t => new { t.request_id, t.step });
            t.ForeignKey("fk_asked_specialists_service_requests_request_id", t => t.request_id, "service_requests", "id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("fk_asked_specialists_people_person_id", t => t.person_id, "people", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_asked_specialists_person_id_state", "asked_specialists", ["person_id", "state"]);
        m.CreateIndex("ix_asked_specialists_organisation_id_state", "asked_specialists", ["organisation_id", "state"]);
        m.CreateIndex("ix_asked_specialists_state_answer_by", "asked_specialists", ["state", "answer_by"]);
    }

    private static void Agreements(MigrationBuilder m)
    {
        m.CreateTable("agreements", t => new
        {
            id = t.Column<Guid>(),
            request_id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            organisation_id = t.Column<Guid>(nullable: true),
            valid_from = t.Column<DateOnly>(),
            valid_until = t.Column<DateOnly>(nullable: true),
            state = t.Column<string>(),
            version = t.Column<int>(),
            salt = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_agreements", t => t.id);
            t.ForeignKey("fk_agreements_service_requests_request_id", t => t.request_id, "service_requests", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_agreements_request_id", "agreements", "request_id", unique: true);
        m.CreateIndex("ix_agreements_state_valid_until", "agreements", ["state", "valid_until"]);
        m.CreateIndex("ix_agreements_person_id", "agreements", "person_id");
        m.CreateIndex("ix_agreements_organisation_id", "agreements", "organisation_id");
        m.CreateTable("agreement_services", t => new
        {
            agreement_id = t.Column<Guid>(),
            service = t.Column<string>(),
            hours_per_week = t.Column<decimal>(precision: 9, scale: 3),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_agreement_services", t => new { t.agreement_id, t.service });
            t.ForeignKey("fk_agreement_services_agreements_agreement_id", t => t.agreement_id, "agreements", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateTable("agreement_events", t => new
        {
            id = t.Column<Guid>(),
            agreement_id = t.Column<Guid>(),
            state = t.Column<string>(),
            at = t.Column<DateTimeOffset>(),
            reason = t.Column<string>(nullable: true),
            words = t.Column<string>(nullable: true),
            actor_name = t.Column<string>(),
            by_right = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_agreement_events", t => t.id);
            t.ForeignKey("fk_agreement_events_agreements_agreement_id", t => t.agreement_id, "agreements", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("ix_agreement_events_agreement_id", "agreement_events", "agreement_id");
    }

    private static void Feedback(MigrationBuilder m)
    {
        m.CreateTable("feedback", t => new
        {
            id = t.Column<Guid>(),
            agreement_id = t.Column<Guid>(),
            day = t.Column<DateOnly>(),
            at = t.Column<DateTimeOffset>(),
            as_agreed = t.Column<string>(),
            with_respect = t.Column<string>(),
            explained = t.Column<string>(),
            helps = t.Column<string>(),
            good = t.Column<string>(nullable: true),
            change = t.Column<string>(nullable: true),
            salt = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_feedback", t => t.id);
            t.ForeignKey("fk_feedback_agreements_agreement_id", t => t.agreement_id, "agreements", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("ix_feedback_agreement_id_day", "feedback", ["agreement_id", "day"], unique: true);
    }
}
