using Meirim.Qti.Items;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Bank.WriteItem;

/// <summary>A page on which a question is filled in. Beside saving it can be looked at as candidates will see it; nothing is written then.</summary>
public abstract class ItemFormPage(ItemFormCheck check, StandardChoices standard, BankWords words, ICountry country) : MeirimPage
{
    [BindProperty]
    public ItemForm Form { get; set; } = new();

    public BankWords Words => words;

    public StandardChoices Standard => standard;

    /// <summary>Parts of the standard of the occupation that was chosen.</summary>
    public IReadOnlyList<SelectListItem> Knowledge { get; private set; } = [];

    /// <summary>What the form says; null when it was not asked for.</summary>
    public Item? Preview { get; private set; }

    /// <summary>Only of a question that the bank does not have yet.</summary>
    public abstract bool IsNew { get; }

    /// <summary>The version that the form continues; null for a new item.</summary>
    protected virtual Item? Before => null;

    /// <summary>Those of the tests first, then the others that the country has.</summary>
    public IReadOnlyList<string> Known => [.. words.Languages.Concat(country.Languages).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<SelectListItem> LanguageChoices => [.. Known.Select(l => new SelectListItem(words.Language(l), l))];

    public IReadOnlyList<SelectListItem> Uses => [.. new[] { ItemUse.Scored, ItemUse.Survey }.Select(u => new SelectListItem(Texts["testing.block." + u], u.ToString()))];

    public IHtmlContent Question(string language) => new HtmlString(QuestionHtml.Of(Preview!, language, seed: null, Texts));

    /// <summary>Puts the form in order and reads what it can be filled from.</summary>
    protected async Task Shape(CancellationToken cancel)
    {
        (Form.Article, Form.Knowledge, Form.Level) = (Trimmed(Form.Article), Trimmed(Form.Knowledge), Trimmed(Form.Level));
        if (Form.Use == ItemUse.Psychological) Form.Use = ItemUse.Scored;
        Form.Shape(Known);
        Knowledge = await standard.Of(Form.Card, cancel);
    }

    /// <summary>Shows the form with the question as candidates will see it.</summary>
    protected async Task<IActionResult> Show(CancellationToken cancel)
    {
        await Shape(cancel);
        // what was sent stays in the fields; the lists are made again
        ModelState.Clear();
        if (Form.Languages.Exists(l => !string.IsNullOrWhiteSpace(Form.Question[l]))) Preview = ChoiceItem.Write(Form, Before, Form.Code ?? "", Actor.Name);
        return Page();
    }

    /// <summary>True when the form has no fault; otherwise each stands at its field.</summary>
    protected async Task<bool> IsSound(CancellationToken cancel)
    {
        await Shape(cancel);
        if (ModelState.IsValid)
            foreach (var problem in await check.Check(Form, cancel)) Refuse(problem);
        return ModelState.IsValid;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
