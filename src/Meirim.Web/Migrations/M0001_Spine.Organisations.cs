using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

public sealed partial class M0001_Spine
{
    private static void Organisations(MigrationBuilder m)
    {
        m.CreateTable("organisations", t => new
        {
            id = t.Column<Guid>(),
            identifier = t.Column<string>(),
            name_kk = t.Column<string>(),
            name_ru = t.Column<string>(),
            name_en = t.Column<string>(),
            name_lv = t.Column<string>(),
            non_governmental = t.Column<bool>(),
            kind = t.Column<string>(),
            region = t.Column<string>(),
            place = t.Column<string>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_organisations", t => t.id);
        });
        m.CreateIndex("ix_organisations_identifier", "organisations", "identifier", unique: true);
        m.CreateIndex("ix_organisations_region", "organisations", "region");
    }
}
