using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>The figures by which the mark of a resit was put on the scale of its main round.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0026_ResitMarks")]
public sealed class M0026_ResitMarks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("equating", "test_mark_changes", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
