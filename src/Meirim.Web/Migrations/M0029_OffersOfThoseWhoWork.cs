using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Meirim.Web.Migrations;

/// <summary>Who may not or does not work offers nothing: entries made before that rule say so now.</summary>
[DbContext(typeof(MeirimDb))]
[Migration("M0029_OffersOfThoseWhoWork")]
public sealed class M0029_OffersOfThoseWhoWork : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "UPDATE register_entries SET takes_new = FALSE, home_visits = FALSE, free_places = NULL, waiting_days = NULL, offered_on = NULL WHERE status IN ('Suspended', 'Inactive') AND offered_on IS NOT NULL");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A register does not go back: restore the copy made before the upgrade.");
}
