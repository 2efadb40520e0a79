using Meirim.Web;
using Meirim.Web.Records;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Meirim.BrowserTests.Testing;

/// <summary>What journeys through a sitting do on its page and see of it in the database.</summary>
internal static class SittingScreen
{
    public static ILocator Part(this BrowserPage page, string name) => page.Page.Locator($"[data-part={name}]");

    /// <summary>Goes to the part by the keyboard and presses Enter.</summary>
    public static async Task Press(this BrowserPage page, string part)
    {
        await page.TabTo($"[data-part={part}]");
        await page.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Opens the person's test and begins.</summary>
    public static async Task Begin(this BrowserPage taker, string language)
    {
        await taker.Go($"/{language}/my-tests");
        await taker.Follow("main a[href*='/sit/']");
        await taker.Part("begin").WaitForAsync();
        await taker.Press("begin");
        await taker.Part("question").Locator("input").First.WaitForAsync();
    }

    /// <summary>Chooses the first option of the question on the screen.</summary>
    public static Task Answer(this BrowserPage taker) => taker.Tick("[data-part=question] input");

    /// <summary>Waits until the page says that everything is saved.</summary>
    public static Task IsSaved(this BrowserPage taker) => taker.Page.Locator("[data-part=saved][data-save=saved]:not(:empty)").WaitForAsync();

    /// <summary>A person of this name with a place in the drawn round.</summary>
    public static async Task<Person> Invite(this TestingScene scene, Chromium chromium, string surname, string language)
    {
        var person = await People.Create(chromium.Meirim, p => p.Named(surname, "Айгүл"));
        (await scene.Book(person, language))?.Code.ShouldBeNull();
        (await scene.Draw())?.Code.ShouldBeNull();
        return person;
    }

    public static Task<List<Answer>> AnswersOf(this Chromium chromium, Person person) => chromium.Meirim.With(s =>
    {
        var db = s.GetRequiredService<MeirimDb>();
        return db.TestAnswers.AsNoTracking().Where(a => db.TestAttempts.Any(t => t.Id == a.AttemptId && t.PersonId == person.Id)).OrderBy(a => a.Sequence).ToListAsync();
    });

    public static async Task Until(Func<Task<bool>> holds)
    {
        for (int i = 0; i < 100; i++)
        {
            if (await holds()) return;
            await Task.Delay(100);
        }
        throw new TimeoutException();
    }
}
