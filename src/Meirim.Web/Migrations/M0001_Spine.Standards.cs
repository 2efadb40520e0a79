using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

public sealed partial class M0001_Spine
{
    private static void Standards(MigrationBuilder m)
    {
        m.CreateTable("standard_imports", t => new
        {
            id = t.Column<Guid>(),
            source_hash = t.Column<string>(),
            source_name = t.Column<string>(),
            source = t.Column<string>(),
            document = t.Column<string>(),
            act_number = t.Column<string>(),
            act_date = t.Column<DateOnly>(),
            uploaded_at = t.Column<DateTimeOffset>(),
            uploaded_by = t.Column<Guid>(nullable: true),
            confirmed_by = t.Column<Guid>(nullable: true),
            confirmed_at = t.Column<DateTimeOffset>(nullable: true),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_standard_imports", t => t.id);
        });
        m.CreateTable("standard_editions", t => new
        {
            id = t.Column<Guid>(),
            occupation_code = t.Column<string>(),
            paragraph = t.Column<int>(),
            valid_from = t.Column<DateOnly>(),
            valid_until = t.Column<DateOnly>(nullable: true),
            import_id = t.Column<Guid>(),
            card = t.Column<string>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_standard_editions", t => t.id);
            t.ForeignKey("fk_standard_editions_standard_imports_import_id", t => t.import_id, "standard_imports", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_standard_editions_import_id", "standard_editions", "import_id");
        m.CreateIndex("ix_standard_editions_occupation_code_valid_from", "standard_editions", ["occupation_code", "valid_from"], unique: true);
        m.CreateIndex("ix_standard_imports_source_hash", "standard_imports", "source_hash", unique: true);
    }
}
