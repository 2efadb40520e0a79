using Meirim.Web.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Standards;

public sealed class EditionGuardTests(ImportedStandard standard) : IClassFixture<ImportedStandard>
{
    [Fact]
    public Task A_wording_is_not_written_without_an_act() => standard.App.With(async services =>
    {
        var db = services.GetRequiredService<MeirimDb>();
        (await db.StandardEditions.FirstAsync()).Until = new DateOnly(2040, 1, 1);
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        return 0;
    });
}
