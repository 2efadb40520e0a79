using System.Net;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Register.FindSpecialist;

[Collection(TheApplication.Name)]
public sealed class RefusedValueTests(MeirimFixture app)
{
    [Theory]
    [InlineData("region=nowhere")]
    [InlineData("level=9")]
    [InlineData("free=tomorrow")]
    [InlineData("home=maybe")]
    [InlineData("waiting=3")]
    [InlineData("organisation=none")]
    [InlineData("access=helicopter")]
    public async Task A_value_that_no_filter_has_is_refused_and_can_be_taken_away(string asked)
    {
        using var visitor = app.Visitor();
        var page = await visitor.Page("/ru/find?" + asked, HttpStatusCode.BadRequest);
        page.QuerySelector(".ds-error-summary").ShouldNotBeNull();
        var chip = page.QuerySelector(".r-chip")!;
        chip.Id.ShouldBe(asked[..asked.IndexOf('=', StringComparison.Ordinal)]);
        await visitor.Page(chip.GetAttribute("href")!);
    }
}
