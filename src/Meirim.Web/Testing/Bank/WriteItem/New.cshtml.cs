using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Bank.WriteItem;

/// <summary>A new question.</summary>
[Needs(Role.Methodologist, Role.Author)]
public sealed class NewModel(WriteItemHandler handler, ItemFormCheck check, StandardChoices standard, BankWords words, ICountry country) : ItemFormPage(check, standard, words, country)
{
    public override bool IsNew => true;

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Form.Languages = [.. Words.Languages];
        await Shape(cancel);
    }

    public Task<IActionResult> OnPostShowAsync(CancellationToken cancel) => Show(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsSound(cancel)) return Page();
        if (await handler.Create(Actor, Form, cancel) is { } problem) return Refuse(problem);
        Done = Texts["bank.written"];
        return RedirectToPage("/Testing/Bank/ViewItem/Index", new { code = Form.Code!.Trim() });
    }
}
