using Meirim.Web.Accounts;
using Meirim.Web.Records.QueueFigures;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Records.RequestCorrection;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.QueueFigures;

[Collection(TheApplication.Name)]
public sealed class QueueFigureTests(MeirimFixture app)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_waits_is_counted_by_its_age_and_the_oldest_is_named()
    {
        DateTimeOffset[] open = [Now.AddDays(-1), Now.AddDays(-7), Now.AddDays(-8), Now.AddDays(-30), Now.AddDays(-31)];

        var figure = QueueFigure.Of("k", "a", Now, open, []);

        (figure.Open, figure.Week, figure.Month, figure.Longer, figure.Oldest).ShouldBe((5, 2, 2, 1, Now.AddDays(-31)));
        figure.MedianDays.ShouldBeNull();
    }

    [Theory]
    [InlineData(new[] { 3 }, 3)]
    [InlineData(new[] { 9, 1, 2 }, 2)]
    [InlineData(new[] { 1, 2, 5, 100 }, 3.5)]
    public void The_median_is_the_middle_of_the_days(int[] days, double median)
    {
        var figure = QueueFigure.Of("k", "a", Now, [], [.. days.Select(d => (Now.AddDays(-d), Now))]);

        (figure.Answered, figure.MedianDays).ShouldBe((days.Length, median));
        (figure.Open, figure.Oldest).ShouldBe((0, null));
    }

    [Fact]
    public async Task The_desk_shows_the_registrar_the_figures_of_their_region()
    {
        using var registrar = await app.SignedInAs(new Grant(Role.Registrar, Region: "59"));
        var before = await Figure();
        var (_, _, id) = await Corrections.Ask(app, region: "59");
        (await Figure()).Open.ShouldBe(before.Open + 1);

        using var answer = await registrar.Submit($"/en/desk/corrections/{id}", new Dictionary<string, string?> { ["State"] = "KeptAsIs", ["Answer"] = "no" });

        var after = await Figure();
        (after.Open, after.Answered).ShouldBe((before.Open, before.Answered + 1));
        (await registrar.Page("/en/desk")).QuerySelector("main")!.TextContent.ShouldContain("How the queues stand");
    }

    [Fact]
    public async Task Another_officer_has_no_figures()
    {
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Page("/en/desk")).QuerySelector("main")!.TextContent.ShouldNotContain("How the queues stand");
    }

    private Task<QueueFigure> Figure() => app.With(async s =>
        (await s.GetRequiredService<DeskFigures>().Read(new Actor(null, "x", Role.Registrar, Region: "59"), CancellationToken.None))[0]);
}
