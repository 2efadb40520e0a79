using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Work on questions: who may, reviews and corrections, the state of each language, pairs that may not stand in one paper.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0022_BankWork")]
public sealed class M0022_BankWork : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<int>("review_from", "test_items", nullable: true);
        m.CreateTable("test_item_enemies", t => new
        {
            first = t.Column<Guid>(),
            second = t.Column<Guid>(),
            reason = t.Column<string>(),
            by_name = t.Column<string>(),
            at = t.Column<DateTimeOffset>(),
            salt = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_item_enemies", t => new { t.first, t.second });
            t.ForeignKey("fk_test_item_enemies_test_items_first", t => t.first, "test_items", "id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_test_item_enemies_test_items_second", t => t.second, "test_items", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_item_enemies_second", "test_item_enemies", "second");
        m.CreateTable("test_item_workers", t => new
        {
            item_id = t.Column<Guid>(),
            account_id = t.Column<Guid>(),
            name = t.Column<string>(),
            at = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_item_workers", t => new { t.item_id, t.account_id });
            t.ForeignKey("fk_test_item_workers_test_items_item_id", t => t.item_id, "test_items", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_item_workers_account_id", "test_item_workers", "account_id");
        Reviews(m);
        Texts(m);
    }

    private static void Reviews(MigrationBuilder m)
    {
        m.CreateTable("test_item_reviews", t => new
        {
            id = t.Column<Guid>(),
            item_id = t.Column<Guid>(),
            number = t.Column<int>(),
            reviewer_id = t.Column<Guid>(nullable: true),
            reviewer_name = t.Column<string>(),
            verdict = t.Column<string>(),
            remarks = t.Column<string>(),
            at = t.Column<DateTimeOffset>(),
            salt = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_item_reviews", t => t.id);
            t.ForeignKey("fk_test_item_reviews_test_item_versions_item_id_number", t => new { t.item_id, t.number }, "test_item_versions", ["item_id", "number"], onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_item_reviews_item_id_number_reviewer_id", "test_item_reviews", ["item_id", "number", "reviewer_id"], unique: true);
        m.CreateTable("test_item_corrections", t => new
        {
            review_id = t.Column<Guid>(),
            item_id = t.Column<Guid>(),
            number = t.Column<int>(nullable: true),
            by_id = t.Column<Guid>(nullable: true),
            by_name = t.Column<string>(),
            reason = t.Column<string>(nullable: true),
            at = t.Column<DateTimeOffset>(),
            salt = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_test_item_corrections", t => t.review_id);
            t.ForeignKey("fk_test_item_corrections_test_item_reviews_review_id", t => t.review_id, "test_item_reviews", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_test_item_corrections_item_id", "test_item_corrections", "item_id");
    }

    private static void Texts(MigrationBuilder m) => m.CreateTable("test_item_texts", t => new
    {
        item_id = t.Column<Guid>(),
        number = t.Column<int>(),
        language = t.Column<string>(),
        state = t.Column<string>(),
        writer_id = t.Column<Guid>(nullable: true),
        writer_name = t.Column<string>(),
        reviewed_by = t.Column<Guid>(nullable: true),
        reviewed_by_name = t.Column<string>(nullable: true),
        reviewed_at = t.Column<DateTimeOffset>(nullable: true),
        approved_by = t.Column<Guid>(nullable: true),
        approved_by_name = t.Column<string>(nullable: true),
        approved_at = t.Column<DateTimeOffset>(nullable: true),
    }, constraints: t =>
    {
        t.PrimaryKey("pk_test_item_texts", t => new { t.item_id, t.number, t.language });
        t.ForeignKey("fk_test_item_texts_test_item_versions_item_id_number", t => new { t.item_id, t.number }, "test_item_versions", ["item_id", "number"], onDelete: ReferentialAction.Restrict);
    });

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
