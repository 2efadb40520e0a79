using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Other systems that are told of changes: whom, what, how it went, and the keys that sign it.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0018_Webhooks")]
public sealed class M0018_Webhooks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("webhooks", t => new
        {
            id = t.Column<Guid>(),
            name = t.Column<string>(),
            address = t.Column<string>(),
            kinds = t.Column<string>(),
            region = t.Column<string>(nullable: true),
            state = t.Column<string>(),
            stopped_by = t.Column<string>(),
            made_at = t.Column<DateTimeOffset>(),
            state_since = t.Column<DateTimeOffset>(),
            allowed_per_minute = t.Column<int>(nullable: true),
            leave_problem = t.Column<string>(nullable: true),
            not_before = t.Column<DateTimeOffset>(nullable: true),
            reached_revision = t.Column<long>(),
            reached_person = t.Column<Guid>(),
            last_serial = t.Column<long>(),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_webhooks", t => t.id);
        });
        m.CreateTable("webhook_deliveries", t => new
        {
            id = t.Column<Guid>(),
            webhook_id = t.Column<Guid>(),
            serial = t.Column<long>(),
            kind = t.Column<string>(),
            subject = t.Column<string>(nullable: true),
            body = t.Column<byte[]>(),
            state = t.Column<string>(),
            made_at = t.Column<DateTimeOffset>(),
            first_try_at = t.Column<DateTimeOffset>(nullable: true),
            last_try_at = t.Column<DateTimeOffset>(nullable: true),
            next_try_at = t.Column<DateTimeOffset>(nullable: true),
            tries = t.Column<int>(),
            last_status = t.Column<int>(nullable: true),
            last_problem = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_webhook_deliveries", t => t.id);
            t.ForeignKey("fk_webhook_deliveries_webhooks_webhook_id", t => t.webhook_id, "webhooks", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("ix_webhook_deliveries_webhook_id_state_serial", "webhook_deliveries", ["webhook_id", "state", "serial"]);
        m.CreateIndex("ix_webhook_deliveries_made_at", "webhook_deliveries", "made_at");
        m.CreateTable("told_people", t => new
        {
            webhook_id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            is_there = t.Column<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_told_people", t => new { t.webhook_id, t.person_id });
            t.ForeignKey("fk_told_people_webhooks_webhook_id", t => t.webhook_id, "webhooks", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateTable("webhook_keys", t => new
        {
            id = t.Column<string>(),
            x = t.Column<byte[]>(),
            y = t.Column<byte[]>(),
            sealed_private = t.Column<byte[]>(),
            made_at = t.Column<DateTimeOffset>(),
            signs_from = t.Column<DateTimeOffset>(),
            shown_until = t.Column<DateTimeOffset>(nullable: true),
            salt = t.Column<byte[]>(),
            item_id = t.Column<Guid>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_webhook_keys", t => t.id);
        });
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
