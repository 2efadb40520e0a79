using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>National testing: the bank, rounds with sessions and bookings, papers, answers, scores.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0019_Testing")]
public sealed class M0019_Testing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        Bank(m);
        Rounds(m);
        Sittings(m);
        m.CreateTable("test_scores", t => new
        {
            attempt_id = t.Column<Guid>(),
            key = t.Column<int>(),
            round_id = t.Column<Guid>(),
            points = t.Column<double>(),
            most = t.Column<double>(),
            parts = t.Column<string>(),
            passed = t.Column<bool>(),
            at = t.Column<DateTimeOffset>(),
            hash = t.Column<string>(),
            fact = t.Column<Guid>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_scores", t => new { t.attempt_id, t.key });
            t.ForeignKey("fk_test_scores_test_attempts_attempt_id", t => t.attempt_id, "test_attempts", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_scores_round_id_key", "test_scores", ["round_id", "key"]);
    }

    private static void Bank(MigrationBuilder m)
    {
        m.CreateTable("test_items", t => new
        {
            id = t.Column<Guid>(),
            code = t.Column<string>(),
            use = t.Column<string>(),
            state = t.Column<string>(),
            area = t.Column<string>(),
            level = t.Column<string>(),
            occupations = t.Column<string>(nullable: true),
            knowledge = t.Column<string>(nullable: true),
            article = t.Column<string>(nullable: true),
            seconds = t.Column<int>(),
            is_demonstration = t.Column<bool>(),
            latest = t.Column<int>(),
            version = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_test_items", t => t.id));
        m.CreateIndex("ix_test_items_code", "test_items", "code", unique: true);
        m.CreateIndex("ix_test_items_state_use_area", "test_items", ["state", "use", "area"]);
        m.CreateTable("test_item_versions", t => new
        {
            item_id = t.Column<Guid>(),
            number = t.Column<int>(),
            content = t.Column<string>(),
            hash = t.Column<string>(),
            author_id = t.Column<Guid>(nullable: true),
            author_name = t.Column<string>(),
            made_at = t.Column<DateTimeOffset>(),
            salt = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_item_versions", t => new { t.item_id, t.number });
            t.ForeignKey("fk_test_item_versions_test_items_item_id", t => t.item_id, "test_items", "id", onDelete: ReferentialAction.Restrict);
        });
    }

    private static void Rounds(MigrationBuilder m)
    {
        m.CreateTable("test_rounds", t => new
        {
            id = t.Column<Guid>(),
            code = t.Column<string>(),
            name_kk = t.Column<string>(),
            name_ru = t.Column<string>(),
            name_en = t.Column<string>(),
            name_lv = t.Column<string>(),
            resit_of = t.Column<Guid>(nullable: true),
            state = t.Column<string>(),
            blueprint_json = t.Column<string>(),
            first_day = t.Column<DateOnly>(),
            last_day = t.Column<DateOnly>(),
            drawn_at = t.Column<DateTimeOffset>(nullable: true),
            scored_at = t.Column<DateTimeOffset>(nullable: true),
            released_at = t.Column<DateTimeOffset>(nullable: true),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_test_rounds", t => t.id));
        m.CreateIndex("ix_test_rounds_code", "test_rounds", "code", unique: true);
        m.CreateTable("test_sessions", t => new
        {
            id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            region = t.Column<string>(),
            place = t.Column<string>(),
            room = t.Column<string>(),
            seats = t.Column<int>(),
            starts_at = t.Column<DateTimeOffset>(),
            last_start_at = t.Column<DateTimeOffset>(),
            booked = t.Column<int>(),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_sessions", t => t.id);
            t.ForeignKey("fk_test_sessions_test_rounds_round_id", t => t.round_id, "test_rounds", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_sessions_round_id_starts_at", "test_sessions", ["round_id", "starts_at"]);
        m.CreateTable("test_forms", t => new
        {
            round_id = t.Column<Guid>(),
            number = t.Column<int>(),
            content = t.Column<string>(),
            hash = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_forms", t => new { t.round_id, t.number });
            t.ForeignKey("fk_test_forms_test_rounds_round_id", t => t.round_id, "test_rounds", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateTable("test_bookings", t => new
        {
            id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            session_id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            language = t.Column<string>(),
            extra_percent = t.Column<int>(),
            extra_ground = t.Column<string>(nullable: true),
            cancelled_at = t.Column<DateTimeOffset>(nullable: true),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_bookings", t => t.id);
            t.ForeignKey("fk_test_bookings_test_sessions_session_id", t => t.session_id, "test_sessions", "id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_test_bookings_people_person_id", t => t.person_id, "people", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_bookings_round_id_person_id", "test_bookings", ["round_id", "person_id"], unique: true);
        m.CreateIndex("ix_test_bookings_session_id", "test_bookings", "session_id");
        m.CreateIndex("ix_test_bookings_person_id", "test_bookings", "person_id");
    }

    private static void Sittings(MigrationBuilder m)
    {
        m.CreateTable("test_attempts", t => new
        {
            id = t.Column<Guid>(),
            booking_id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            session_id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            language = t.Column<string>(),
            form = t.Column<int>(),
            seed = t.Column<long>(),
            state = t.Column<string>(),
            allotted_seconds = t.Column<int>(),
            extra_seconds = t.Column<int>(),
            started_at = t.Column<DateTimeOffset>(nullable: true),
            ends_at = t.Column<DateTimeOffset>(nullable: true),
            paused_at = t.Column<DateTimeOffset>(nullable: true),
            grace_until = t.Column<DateTimeOffset>(nullable: true),
            fence = t.Column<int>(),
            machine = t.Column<string>(nullable: true),
            code_hash = t.Column<string>(nullable: true),
            code_until = t.Column<DateTimeOffset>(nullable: true),
            handed_in_at = t.Column<DateTimeOffset>(nullable: true),
            sheet_hash = t.Column<string>(nullable: true),
            answered = t.Column<int>(nullable: true),
            sheet_differed = t.Column<bool>(),
            salt = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_attempts", t => t.id);
            t.ForeignKey("fk_test_attempts_test_bookings_booking_id", t => t.booking_id, "test_bookings", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_attempts_booking_id", "test_attempts", "booking_id", unique: true);
        m.CreateIndex("ix_test_attempts_session_id_state", "test_attempts", ["session_id", "state"]);
        m.CreateIndex("ix_test_attempts_round_id_state", "test_attempts", ["round_id", "state"]);
        m.CreateIndex("ix_test_attempts_person_id", "test_attempts", "person_id");
        m.CreateIndex("ix_test_attempts_handed_in_at_ends_at", "test_attempts", ["handed_in_at", "ends_at"]);
        m.CreateTable("test_answers", t => new
        {
            attempt_id = t.Column<Guid>(),
            question = t.Column<int>(),
            sequence = t.Column<int>(),
            response = t.Column<string>(nullable: true),
            marked = t.Column<bool>(),
            made_at = t.Column<DateTimeOffset>(),
            at = t.Column<DateTimeOffset>(),
        }, constraints: t => t.PrimaryKey("pk_test_answers", t => new { t.attempt_id, t.question, t.sequence }));
        m.CreateTable("test_events", t => new
        {
            id = t.Column<Guid>(),
            attempt_id = t.Column<Guid>(),
            kind = t.Column<string>(),
            at = t.Column<DateTimeOffset>(),
            detail = t.Column<string>(nullable: true),
            by_name = t.Column<string>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_test_events", t => t.id));
        m.CreateIndex("ix_test_events_attempt_id_at", "test_events", ["attempt_id", "at"]);
        m.CreateTable("test_presences", t => new
        {
            attempt_id = t.Column<Guid>(),
            seen_at = t.Column<DateTimeOffset>(),
            question = t.Column<int>(),
            unsaved = t.Column<int>(),
            drift_ms = t.Column<long>(),
            answered = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_test_presences", t => t.attempt_id));
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
