using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Keys of other systems.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0015_ApiKeys")]
public sealed class M0015_ApiKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("api_keys", t => new
        {
            id = t.Column<Guid>(),
            hash = t.Column<byte[]>(),
            ending = t.Column<string>(),
            name = t.Column<string>(),
            organisation = t.Column<string>(),
            scopes = t.Column<string>(),
            per_minute = t.Column<int>(),
            last_day = t.Column<DateOnly>(nullable: true),
            made_at = t.Column<DateTimeOffset>(),
            last_used_at = t.Column<DateTimeOffset>(nullable: true),
            withdrawn_at = t.Column<DateTimeOffset>(nullable: true),
            salt = t.Column<byte[]>(),
            version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_api_keys", t => t.id);
        });
        m.CreateIndex("ix_api_keys_hash", "api_keys", "hash", unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
