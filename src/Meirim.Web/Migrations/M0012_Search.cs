using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>
/// The search of the register in memory: the mark by which a process knows what it has not read yet; what a person offers. The
/// words of names are no longer kept in tables. Entries that stand are read as they are, and made anew by the renewal.
/// </summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0012_Search")]
public sealed class M0012_Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.DropTable("name_postings");
        m.DropTable("name_words");
        m.AddColumn<bool>("is_hidden", "register_entries", defaultValue: false);
        m.AddColumn<bool>("takes_new", "register_entries", defaultValue: false);
        m.AddColumn<bool>("home_visits", "register_entries", defaultValue: false);
        m.AddColumn<int>("free_places", "register_entries", nullable: true);
        m.AddColumn<int>("waiting_days", "register_entries", nullable: true);
        m.AddColumn<DateOnly>("offered_on", "register_entries", nullable: true);
        m.AddColumn<long>("revision", "register_entries", defaultValue: 0L);
        m.AddColumn<string>("access", "organisations", defaultValue: "");
        m.CreateIndex("ix_register_entries_revision", "register_entries", "revision");
        m.CreateTable("register_marks", t => new
        {
            id = t.Column<int>(),
            revision = t.Column<long>(),
            generation = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_register_marks", t => t.id);
        });
        m.Sql("INSERT INTO register_marks (id, revision, generation) VALUES (1, 0, 1)");
        m.CreateTable("removed_entries", t => new
        {
            person_id = t.Column<Guid>(),
            revision = t.Column<long>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_removed_entries", t => t.person_id);
        });
        m.CreateIndex("ix_removed_entries_revision", "removed_entries", "revision");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
