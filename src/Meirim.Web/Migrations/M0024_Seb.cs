using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Safe Exam Browser as an option of a round, and who may sit without it.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0024_Seb")]
public sealed class M0024_Seb : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("seb_json", "test_rounds", nullable: true);
        migrationBuilder.AddColumn<bool>("without_seb", "test_attempts", defaultValue: false);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
