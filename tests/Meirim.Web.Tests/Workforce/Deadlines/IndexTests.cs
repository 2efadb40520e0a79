using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Deadlines;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly DateOnly Begun = new(2019, 1, 1);

    [Fact]
    public async Task What_ends_is_listed_the_first_first_and_what_was_renewed_is_not()
    {
        using var scene = await Tended.Create(app);
        var today = await Today();
        await Holder(scene, "Жетпісов", today.AddDays(70));
        await Holder(scene, "Жиырмаев", today.AddDays(20));
        await Holder(scene, "Өткенов", today.AddDays(-20));
        await Holder(scene, "Алысов", today.AddDays(120));
        await People.Create(app, p => p.Named("Жаңартқан", "Ж").With(scene.At.Post(), Begun)
            .With(new Category("3412-0-008", "second"), today.AddYears(-5), today.AddDays(10)).With(new Category("3412-0-008", "first"), today.AddDays(-5), today.AddYears(5)));
        await scene.Stated("Л-1", today.AddDays(40).ToString("yyyy-MM-dd", null));

        (await Names(scene, "")).ShouldBe(["Өткенов", "Жиырмаев", "Сама", "Жетпісов"]);
        (await Names(scene, "?within=past")).ShouldBe(["Өткенов"]);
        (await Names(scene, "?within=30")).ShouldBe(["Жиырмаев"]);
        (await Names(scene, "?within=60")).ShouldBe(["Жиырмаев", "Сама"]);
        (await Names(scene, "?within=90&kind=Category")).ShouldBe(["Жиырмаев", "Жетпісов"]);
        (await Names(scene, "?kind=Licence")).ShouldBe(["Сама"]);
    }

    [Fact]
    public async Task A_last_day_is_the_day_before_the_end_and_a_post_elsewhere_is_not_ours()
    {
        using var scene = await Tended.Create(app);
        using var other = await Tended.Create(app);
        var today = await Today();
        await People.Create(app, p => p.Named("Екеуінде", "Е").With(scene.At.Post(), Begun, today.AddDays(11)).With(other.At.Post(), Begun, today.AddDays(5)));

        var row = (await scene.Manager.Browser.Page("/en/staff/deadlines")).QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("10 days left");
        row.TextContent.ShouldContain("Post ends");
    }

    [Fact]
    public async Task The_file_holds_the_same_lines_and_no_cell_is_a_formula()
    {
        using var scene = await Tended.Create(app);
        var today = await Today();
        var person = await Holder(scene, "=Формулов", today.AddDays(20));

        using var answer = await scene.Manager.Browser.Get("/ru/staff/deadlines?handler=File");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        lines.Length.ShouldBe(2);
        lines[1].ShouldStartWith($"{today.AddDays(19):yyyy-MM-dd},19,{person.Number},'=Формулов Ж,Кончается категория,");
        (await app.With(s => s.GetRequiredService<MeirimDb>().RecordViews.CountAsync(v => v.PersonId == person.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_filter_hides_nothing_and_an_empty_list_says_so()
    {
        using var scene = await Tended.Create(app);
        (await scene.Manager.Browser.Page("/kk/staff/deadlines?within=soon&kind=Birthday&at=-4")).QuerySelector(".m-empty").ShouldNotBeNull();
    }

    private Task<Person> Holder(Tended scene, string surname, DateOnly until) => People.Create(app, p => p.Named(surname, "Ж").With(scene.At.Post(), Begun)
        .With(new Category("3412-0-008", "second"), until.AddYears(-5), until));

    private static async Task<List<string>> Names(Tended scene, string query) =>
        [.. (await scene.Manager.Browser.Page("/ru/staff/deadlines" + query)).QuerySelectorAll("tbody th").Select(h => h.TextContent.Trim().Split(' ')[0])];

    private Task<DateOnly> Today() => app.With(s => Task.FromResult(s.GetRequiredService<CountryClock>().Today));
}
