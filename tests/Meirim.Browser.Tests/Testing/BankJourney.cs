using Meirim.Web;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.BrowserTests.Testing;

/// <summary>A question from the empty form to its trial, by keyboard: its author, two reviewers, another who corrects, the methodologist who decides.</summary>
[Collection(TheBrowser.Name)]
public sealed class BankJourney(Chromium chromium)
{
    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task A_question_is_written_reviewed_corrected_and_put_on_trial(string language, int width)
    {
        var code = $"JOURNEY-{language}";
        var path = $"/{language}/testing/items/{code}";
        var people = new List<Account>();
        for (int i = 0; i < 4; i++) people.Add(await Accounts.Create(chromium.Meirim.Services, [Role.Author], $"Автор {language} {i}"));
        await using var author = await chromium.OpenAs(width, people[0]);
        await author.Go($"/{language}/testing/items");
        await author.ShouldBeFineOnEveryScreen($"bank-author-{language}");
        await author.Follow("main a[href$='/items/new']");
        await author.ShouldBeFineOnEveryScreen($"bank-new-{language}");
        await Fill(author, code);
        await author.Follow("main .m-actions button[formaction*='Show']");
        await author.Page.Locator("#preview").WaitForAsync();
        await author.ShouldBeFineOnEveryScreen($"bank-preview-{language}");
        await author.Follow("main .m-actions button:not([formaction])");
        await author.ShouldBeFineOnEveryScreen($"bank-item-{language}");
        await author.Follow("#submit button");

        await using var methodologist = await chromium.OpenAs(width, Role.Methodologist);
        for (int i = 1; i < people.Count; i++)
        {
            await methodologist.Go(path);
            await methodologist.Pick("Author", people[i].Id.ToString("D"));
            await methodologist.Follow("#give button");
        }
        await methodologist.ShouldBeFineOnEveryScreen($"bank-item-methodologist-{language}");

        await using var first = await chromium.OpenAs(width, people[1]);
        await first.Go(path);
        await first.Pick("Verdict", "NeedsCorrection");
        await first.Write("Remarks[Question]", "Сөзді нақтылаңыз. Уточните слово.");
        await first.ShouldBeFineOnEveryScreen($"bank-review-{language}");
        await first.Follow("#review button");
        foreach (var text in new[] { "kk", "ru" }) await first.Follow($"[data-text={text}] button");

        await author.Go(path + "/edit");
        await author.ShouldBeFineOnEveryScreen($"bank-correct-{language}");
        await author.Write("Form.Article", "Әлеуметтік кодекс, 133-бап");
        await author.Follow("main .m-actions button:not([formaction])");

        await using var second = await chromium.OpenAs(width, people[2]);
        await second.Go($"/{language}/testing/items?waits=true");
        await second.Follow($"main a[href$='{code}']");
        await second.Pick("Verdict", "Fine");
        await second.Follow("#review button");
        foreach (var text in new[] { "kk", "ru" }) await second.Follow($"[data-text={text}] button");

        await using var corrector = await chromium.OpenAs(width, people[3]);
        await corrector.Go(path);
        await corrector.Write("Answer", "Түзететін ештеңе жоқ. Править нечего.");
        await corrector.ShouldBeAccessible("bank-answer");
        await corrector.Follow("#answer button");

        await methodologist.Go(path);
        await methodologist.Follow("#try button");
        await methodologist.ShouldBeFineOnEveryScreen($"bank-trial-{language}");
        (await chromium.Meirim.With(s => s.GetRequiredService<MeirimDb>().TestItems.SingleAsync(i => i.Code == code))).State.ShouldBe(ItemState.Trial);
        foreach (var (page, name) in new[] { ("items", "bank-list"), ($"items/export?q={code}", "bank-export"), ("items/import", "bank-import") })
        {
            await methodologist.Go($"/{language}/testing/{page}");
            await methodologist.ShouldBeFineOnEveryScreen($"{name}-{language}");
        }
    }

    private static async Task Fill(BrowserPage author, string code)
    {
        await author.Write("Form.Code", code);
        await author.Write("Form.Question[kk]", "Қызмет алушымен алғашқы әңгімеде не маңызды?");
        await author.Write("Form.Question[ru]", "Что важно в первом разговоре с получателем услуг?");
        foreach (var (i, kk, ru) in new[] { (0, "Тыңдау", "Выслушать"), (1, "Асығу", "Торопиться"), (2, "Кінәлау", "Обвинять") })
        {
            await author.Write($"Form.Options[{i}].Text[kk]", kk);
            await author.Write($"Form.Options[{i}].Text[ru]", ru);
        }
        await author.Tick("[name='Form.Options[0].Right']");
        await author.Pick("Form.Area", "ethics");
        await author.Write("Form.Level", "1");
    }
}
