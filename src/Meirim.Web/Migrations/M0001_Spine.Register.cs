using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

public sealed partial class M0001_Spine
{
    private static void Register(MigrationBuilder m)
    {
        m.CreateTable("name_words", t => new
        {
            key1 = t.Column<string>(),
            key2 = t.Column<string>(),
            added_at = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_name_words", t => t.key1);
        });
        m.CreateTable("register_entries", t => new
        {
            person_id = t.Column<Guid>(),
            number = t.Column<string>(),
            display_name = t.Column<string>(),
            spellings = t.Column<string>(),
            status = t.Column<string>(),
            status_since = t.Column<DateOnly>(nullable: true),
            occupation = t.Column<string>(nullable: true),
            category = t.Column<string>(nullable: true),
            category_since = t.Column<DateOnly>(nullable: true),
            category_until = t.Column<DateOnly>(nullable: true),
            region = t.Column<string>(nullable: true),
            confirmed_on = t.Column<DateOnly>(nullable: true),
            confirmed_by = t.Column<string>(nullable: true),
            changes_on = t.Column<DateOnly>(nullable: true),
            projected_at = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_register_entries", t => t.person_id);
        });
        m.CreateTable("name_postings", t => new
        {
            key1 = t.Column<string>(),
            person_id = t.Column<Guid>(),
            part = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_name_postings", t => new { t.key1, t.person_id, t.part });
            t.ForeignKey("fk_name_postings_name_words_key1", t => t.key1, "name_words", "key1", onDelete: ReferentialAction.Restrict);
        });
        m.CreateTable("entry_posts", t => new
        {
            person_id = t.Column<Guid>(),
            fact_id = t.Column<Guid>(),
            occupation = t.Column<string>(),
            organisation_id = t.Column<Guid>(nullable: true),
            organisation_name = t.Column<string>(),
            region = t.Column<string>(nullable: true),
            place = t.Column<string>(nullable: true),
            since = t.Column<DateOnly>(nullable: true),
            rate = t.Column<decimal>(precision: 9, scale: 3),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_entry_posts", t => new { t.person_id, t.fact_id });
            t.ForeignKey("fk_entry_posts_register_entries_person_id", t => t.person_id, "register_entries", "person_id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateTable("entry_traits", t => new
        {
            person_id = t.Column<Guid>(),
            kind = t.Column<string>(),
            code = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_entry_traits", t => new { t.person_id, t.kind, t.code });
            t.ForeignKey("fk_entry_traits_register_entries_person_id", t => t.person_id, "register_entries", "person_id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("ix_entry_posts_organisation_id", "entry_posts", "organisation_id");
        m.CreateIndex("ix_entry_posts_place_occupation", "entry_posts", ["place", "occupation"]);
        m.CreateIndex("ix_entry_traits_kind_code_person_id", "entry_traits", ["kind", "code", "person_id"]);
        m.CreateIndex("ix_name_postings_person_id", "name_postings", "person_id");
        m.CreateIndex("ix_name_words_added_at", "name_words", "added_at");
        m.CreateIndex("ix_register_entries_changes_on", "register_entries", "changes_on");
        m.CreateIndex("ix_register_entries_number", "register_entries", "number", unique: true);
        m.CreateIndex("ix_register_entries_region_occupation", "register_entries", ["region", "occupation"]);
    }
}
