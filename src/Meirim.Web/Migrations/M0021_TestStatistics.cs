using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Statistics of rounds and of their items, and what was answered to their alarms.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0021_TestStatistics")]
public sealed class M0021_TestStatistics : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("test_statistics", t => new
        {
            round_id = t.Column<Guid>(),
            key = t.Column<int>(),
            state = t.Column<string>(),
            people = t.Column<int>(),
            computed_at = t.Column<DateTimeOffset>(),
            content = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_statistics", t => new { t.round_id, t.key });
            t.ForeignKey("fk_test_statistics_test_rounds_round_id", t => t.round_id, "test_rounds", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateTable("test_item_statistics", t => new
        {
            round_id = t.Column<Guid>(),
            key = t.Column<int>(),
            item_id = t.Column<Guid>(),
            version = t.Column<int>(),
            form = t.Column<int>(),
            is_trial = t.Column<bool>(),
            people = t.Column<int>(),
            alarms = t.Column<string>(),
            content = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_item_statistics", t => new { t.round_id, t.key, t.item_id, t.version, t.form });
            t.ForeignKey("fk_test_item_statistics_test_items_item_id", t => t.item_id, "test_items", "id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_test_item_statistics_test_statistics_round_id_key", t => new { t.round_id, t.key }, "test_statistics", ["round_id", "key"], onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_item_statistics_item_id", "test_item_statistics", "item_id");
        m.CreateTable("test_alarm_answers", t => new
        {
            id = t.Column<Guid>(),
            round_id = t.Column<Guid>(),
            key = t.Column<int>(),
            item_id = t.Column<Guid>(),
            version = t.Column<int>(),
            kind = t.Column<string>(),
            reason = t.Column<string>(),
            account_id = t.Column<Guid>(nullable: true),
            name = t.Column<string>(),
            at = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_alarm_answers", t => t.id);
            t.ForeignKey("fk_test_alarm_answers_test_statistics_round_id_key", t => new { t.round_id, t.key }, "test_statistics", ["round_id", "key"], onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_alarm_answers_round_id_key_item_id_version_kind", "test_alarm_answers", ["round_id", "key", "item_id", "version", "kind"], unique: true);
    }
}
