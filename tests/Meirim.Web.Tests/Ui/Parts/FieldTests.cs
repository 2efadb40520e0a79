using Meirim.Web.Ui.Parts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Tests.Ui.Parts;

public sealed class FieldTests
{
    private static readonly SelectListItem[] Regions = [new("Almaty", "alm"), new("Astana", "ast")];

    [Fact]
    public async Task The_input_is_tied_to_its_label_its_hint_and_its_error()
    {
        var page = new PartPage();
        page.State.SetModelValue("Email", new ValueProviderResult("<b>"));
        page.State.AddModelError("Email", "Wrong <i>");
        var part = await page.Render(new Field { For = page.For(f => f.Email), Label = "E-mail", Hint = "At work", Type = "email" }, "field", "", ("autocomplete", "email"));

        var input = part.QuerySelector("input")!;
        part.QuerySelector("label")!.GetAttribute("for").ShouldBe(input.Id);
        input.GetAttribute("aria-describedby").ShouldBe("Email-hint Email-error");
        part.QuerySelector("#Email-hint")!.TextContent.ShouldBe("At work");
        part.QuerySelector("#Email-error")!.TextContent.ShouldBe("Wrong <i>");
        (input.GetAttribute("name"), input.GetAttribute("value"), input.GetAttribute("type")).ShouldBe(("Email", "<b>", "email"));
        (input.GetAttribute("autocomplete"), input.GetAttribute("aria-invalid")).ShouldBe(("email", "true"));
    }

    [Fact]
    public async Task A_field_without_fault_says_nothing_of_faults()
    {
        var page = new PartPage(new PartPage.Form { Email = "a@b.example" });
        var part = await page.Render(new Field { For = page.For(f => f.Email), Label = "E-mail" }, "field");
        part.QuerySelector("input")!.GetAttribute("value").ShouldBe("a@b.example");
        part.QuerySelectorAll("[aria-invalid], [aria-describedby], .ds-validation-message, [data-wrong]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var page = new PartPage(new PartPage.Form { Email = "secret" });
        page.State.SetModelValue("Email", new ValueProviderResult("secret"));
        (await page.Render(new Field { For = page.For(f => f.Email), Label = "x", Type = "password" }, "field")).InnerHtml.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_day_is_shown_with_the_day_first_and_what_was_sent_stays()
    {
        var page = new PartPage(new PartPage.Form { From = new DateOnly(2025, 9, 3) });
        (await page.Render(new DateField { For = page.For(f => f.From), Label = "x" }, "date-field")).QuerySelector("input")!.GetAttribute("value").ShouldBe("03.09.2025");
        page.State.SetModelValue("From", new ValueProviderResult("09/03/2025"));
        (await page.Render(new DateField { For = page.For(f => f.From), Label = "x" }, "date-field")).QuerySelector("input")!.GetAttribute("value").ShouldBe("09/03/2025");
    }

    [Fact]
    public async Task A_list_shows_the_choice_that_the_model_holds()
    {
        var page = new PartPage(new PartPage.Form { Region = "ast" });
        var part = await page.Render(new SelectField { For = page.For(f => f.Region), Items = Regions, Label = "x", Empty = "any" }, "select-field");
        part.QuerySelectorAll("option").Select(o => o.TextContent).ShouldBe(["any", "Almaty", "Astana"]);
        part.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("ast");
    }

    [Fact]
    public async Task The_first_choice_of_a_group_is_where_the_error_summary_points()
    {
        var page = new PartPage(new PartPage.Form { Region = "ast" });
        page.State.AddModelError("Region", "Choose one");
        var group = await page.Render(new RadioGroup { For = page.For(f => f.Region), Items = Regions, Label = "Where" }, "radio-group");
        group.QuerySelector("fieldset > legend")!.TextContent.ShouldBe("Where");
        group.QuerySelectorAll("input[type=radio]").Select(i => i.Id).ShouldBe(["Region", "Region_1"]);
        group.QuerySelector("input[checked]")!.GetAttribute("value").ShouldBe("ast");
        group.QuerySelectorAll("label").Select(l => l.GetAttribute("for")).ShouldBe(["Region", "Region_1"]);

        var summary = await page.Render(new ErrorSummary(), "error-summary");
        var link = summary.QuerySelector("[role=alert] a")!;
        (link.GetAttribute("href"), link.TextContent).ShouldBe(("#Region", "Where: Choose one"));
        ClientScript.Needed(page.View.HttpContext).ShouldBe(["errors"]);
    }

    [Fact]
    public async Task Any_of_a_few_keeps_all_that_were_chosen()
    {
        var page = new PartPage(new PartPage.Form { Services = ["alm", "ast"] });
        var part = await page.Render(new CheckGroup { For = page.For(f => f.Services), Items = Regions, Label = "x" }, "check-group");
        part.QuerySelectorAll("input[checked]").Length.ShouldBe(2);
        page.State.SetModelValue("Services", new ValueProviderResult(new[] { "alm" }));
        part = await page.Render(new CheckGroup { For = page.For(f => f.Services), Items = Regions, Label = "x" }, "check-group");
        part.QuerySelector("input[checked]")!.GetAttribute("value").ShouldBe("alm");
    }

    [Fact]
    public async Task Yes_or_no_is_ticked_when_the_model_says_yes()
    {
        foreach (bool takes in new[] { true, false })
        {
            var page = new PartPage(new PartPage.Form { TakesNew = takes });
            var part = await page.Render(new CheckField { For = page.For(f => f.TakesNew), Label = "x" }, "check-field");
            part.QuerySelector("input")!.HasAttribute("checked").ShouldBe(takes);
        }
    }

    [Fact]
    public async Task Without_errors_there_is_no_summary()
    {
        var page = new PartPage();
        (await page.Render(new ErrorSummary(), "error-summary")).ChildElementCount.ShouldBe(0);
        ClientScript.Needed(page.View.HttpContext).ShouldBeEmpty();
    }
}
