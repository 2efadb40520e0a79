using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>What sign-in counts, and what an account needs for it.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0010_SignIn")]
public sealed class M0010_SignIn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("sign_in_attempts", t => new
        {
            key = t.Column<string>(),
            failures = t.Column<int>(),
            valid_until = t.Column<DateTimeOffset>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_sign_in_attempts", t => t.key);
        });
        m.CreateIndex("ix_sign_in_attempts_valid_until", "sign_in_attempts", "valid_until");
        m.AddColumn<string>("search_name", "accounts", defaultValue: "");
        m.AddColumn<long>("last_code_step", "accounts", nullable: true);
        // the accounts of before have no commitments that it would open
        m.AddColumn<byte[]>("salt", "accounts", defaultValue: new byte[32]);
        m.CreateIndex("ix_accounts_search_name", "accounts", "search_name");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
