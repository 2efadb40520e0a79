using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Bank.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.WriteItem;

/// <summary>Another version of a question: a change of a draft, or the answer to a review.</summary>
[Needs(Role.Methodologist, Role.Author)]
public sealed class IndexModel(MeirimDb db, ItemDesk desk, ItemReader reader, WriteItemHandler handler, ItemFormCheck check, StandardChoices standard, BankWords words, ICountry country)
    : ItemFormPage(check, standard, words, country)
{
    private Item _before = null!;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>Version of the item that the writer had before them.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [TempData]
    public string? Done { get; set; }

    public override bool IsNew => false;

    protected override Item? Before => _before;

    public ItemFile Work { get; private set; } = null!;

    /// <summary>Why it cannot be changed; null when it can.</summary>
    public Problem? MayNot { get; private set; }

    /// <summary>The review that this version will answer; null when it answers none.</summary>
    public ItemReview? Answers => Work.Item.State == ItemState.Review && Work.Course.Open is { } open ? Work.Reviews.First(r => r.Id == open.Id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        Seen = Work.Item.Version;
        if (MayNot is null) Form = ChoiceItem.Read(Work.Item, _before)!;
        Form.Languages = [.. Words.Languages.Union(Form.Languages)];
        await Shape(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (MayNot is not null) return Refuse(MayNot);
        return await Show(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        // whoever had another version before them is told so, not that they may no longer
        if (Seen != Work.Item.Version) return await Refused(BankProblems.Stale, cancel);
        if (MayNot is { } mayNot) return await Refused(mayNot, cancel);
        if (!await IsSound(cancel)) return Page();
        if (await handler.Change(Actor, Work.Item.Id, Seen, Form, cancel) is { } problem) return Refuse(problem);
        Done = Texts["bank.written"];
        return RedirectToPage("/Testing/Bank/ViewItem/Index", new { Code });
    }

    private async Task<IActionResult> Refused(Problem problem, CancellationToken cancel)
    {
        await Shape(cancel);
        return Refuse(problem);
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await ItemDesk.WhereSeen(db, db.TestItems.AsNoTracking(), Actor).SingleOrDefaultAsync(i => i.Code == Code, cancel) is not { } item) return false;
        Work = (await desk.Read([item], cancel))[0];
        _before = (await reader.Read([(item.Id, item.Latest)], cancel))[(item.Id, item.Latest)];
        Form.Use = item.Use;
        MayNot = ChoiceItem.Read(item, _before) is null ? BankProblems.NotWrittenHere : WriteItemHandler.MayNot(Actor, Work);
        // keys are kept by nobody on the way
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
