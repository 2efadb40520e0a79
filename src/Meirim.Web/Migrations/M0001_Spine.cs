using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>The first schema: people, facts, journal, ledger, register, standards, accounts.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0001_Spine")]
public sealed partial class M0001_Spine : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Accounts(migrationBuilder);
        Journal(migrationBuilder);
        Records(migrationBuilder);
        Organisations(migrationBuilder);
        Register(migrationBuilder);
        Standards(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
