using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank.Enemies;
using Meirim.Web.Testing.Bank.WriteItem;
using Meirim.Web.Testing.Bank.Work;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.ViewItem;

/// <summary>One question in all its languages side by side, with its key, its versions, what was done on it, and where it stood.</summary>
[Needs(Role.Methodologist, Role.Author)]
public sealed partial class IndexModel(
    MeirimDb db, ItemReader reader, BankWords words, RetireItemHandler handler, EnemyHandler enemies, ItemDesk desk, ReviewHandler reviews, TextHandler texts, StageHandler stages,
    WorkerHandler workers, BankRules rules, StandardChoices standard, HealthWords health) : MeirimPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>Version of the item that the reader had before them.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? EnemyCode { get; set; }

    [BindProperty]
    public string? EnemyReason { get; set; }

    [TempData]
    public string? Done { get; set; }

    public BankWords Words => words;

    public TestItem Item { get; private set; } = null!;

    public Item Says { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<VersionLine> Versions => Work.Versions;

    /// <summary>What the part of the standard says, in the language of the source; null when it is not imported.</summary>
    public string? Knowledge { get; private set; }

    public IReadOnlyList<Showing> Showings { get; private set; } = [];

    public IReadOnlyList<Enemy> Enemies { get; private set; } = [];

    public IReadOnlyList<string> Missing => [.. words.Languages.Where(l => !ItemWords.IsComplete(Says, l)).Select(words.Language)];

    public bool MayRetire => IsMethodologist && Item.State is ItemState.Live or ItemState.Trial;

    public IReadOnlyList<string> Occupations => [.. (Item.Occupations ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(words.Occupation)];

    /// <summary>As candidates see it, in the order of the author.</summary>
    public IHtmlContent Question(string language) => new HtmlString(QuestionHtml.Of(Says, language, seed: null, Texts));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (!IsMethodologist) return Refuse(BankProblems.MethodologistDecides);
        return Next(await handler.Retire(Actor, Item.Id, Seen, Reason, cancel), "bank.retired");
    }

    public async Task<IActionResult> OnPostEnemyAsync(CancellationToken cancel) =>
        !await Read(cancel) ? NotFound() : !IsMethodologist ? Refuse(BankProblems.MethodologistDecides) : Next(await enemies.Set(Actor, Item.Id, EnemyCode, EnemyReason, cancel), "bank.enemies.added");

    public async Task<IActionResult> OnPostPartAsync(Guid other, CancellationToken cancel) =>
        !await Read(cancel) ? NotFound() : !IsMethodologist ? Refuse(BankProblems.MethodologistDecides) : Next(await enemies.Part(Actor, Item.Id, other, cancel), "bank.enemies.parted");

    private IActionResult Next(Problem? problem, string done)
    {
        if (problem is not null) return Refuse(problem);
        Done = Texts[done];
        return RedirectToPage(new { Code });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await ItemDesk.WhereSeen(db, db.TestItems.AsNoTracking(), Actor).SingleOrDefaultAsync(i => i.Code == Code, cancel) is not { } item) return false;
        Item = item;
        Says = (await reader.Read([(item.Id, item.Latest)], cancel))[(item.Id, item.Latest)];
        Knowledge = await standard.Say(item.Knowledge, cancel);
        await ReadWork(cancel);
        Showings = await ItemShowings.Of(db, item.Id, BankWords.Reading, cancel);
        if (IsMethodologist) Enemies = await EnemyList.Of(db, item.Id, cancel);
        // keys are kept by nobody on the way
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
