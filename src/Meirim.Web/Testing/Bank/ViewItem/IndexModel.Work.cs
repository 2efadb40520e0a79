using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank.Work;
using Meirim.Web.Testing.Statistics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Bank.ViewItem;

/// <summary>Work on the question: languages, reviews, decisions, who may see it.</summary>
public sealed partial class IndexModel
{
    [BindProperty]
    public ReviewVerdict? Verdict { get; set; }

    [BindProperty]
    public Dictionary<ReviewField, string?> Remarks { get; set; } = [];

    /// <summary>Why there is nothing to correct.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>The author to whom the question is given.</summary>
    [BindProperty]
    public Guid? Author { get; set; }

    /// <summary>Why the question may count although its trial raised alarms.</summary>
    [BindProperty]
    public string? LiveReason { get; set; }

    public ItemFile Work { get; private set; } = null!;

    public TrialPapers Tried { get; private set; } = new(0, 0);

    /// <summary>Null while no round has figures of the trial.</summary>
    public TrialFigures? Trial { get; private set; }

    public HealthWords Health => health;

    public BankRules Rules => rules;

    public bool IsMethodologist => Actor.Right == Role.Methodologist;

    public Guid Who => Actor.AccountId ?? Guid.Empty;

    public IReadOnlyList<SelectListItem> Authors { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Verdicts => [.. Enum.GetValues<ReviewVerdict>().Select(v => new SelectListItem(Texts["bank.verdict." + v], v.ToString()))];

    /// <summary>Those of the tests and those that the question has.</summary>
    public IReadOnlyList<LanguageLine> Languages => [.. words.Languages.Union(Says.Languages).Select(Line)];

    /// <summary>Null when the reader may write another version.</summary>
    public Problem? MayNotWrite => WriteItem.WriteItemHandler.MayNot(Actor, Work);

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel) =>
        await Read(cancel) ? Next(await reviews.Submit(Actor, Item.Id, Seen, cancel), "bank.submitted") : NotFound();

    public async Task<IActionResult> OnPostReviewAsync(CancellationToken cancel) =>
        await Read(cancel) ? Next(await reviews.Review(Actor, Item.Id, Seen, Verdict, Remarks, cancel), "bank.reviewed") : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancel) =>
        await Read(cancel) ? Next(await reviews.Answer(Actor, Item.Id, Seen, Answer, cancel), "bank.answered") : NotFound();

    public async Task<IActionResult> OnPostTextAsync(string? language, CancellationToken cancel) =>
        await Read(cancel) ? Next(await texts.Move(Actor, Item.Id, Seen, language, cancel), "bank.text.moved") : NotFound();

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancel) =>
        await Read(cancel) ? Next(await stages.Try(Actor, Item.Id, Seen, cancel), "bank.tried") : NotFound();

    public async Task<IActionResult> OnPostLiveAsync(CancellationToken cancel) =>
        await Read(cancel) ? Next(await stages.MakeLive(Actor, Item.Id, Seen, LiveReason, cancel), "bank.made-live") : NotFound();

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancel) =>
        await Read(cancel) ? Next(await workers.Give(Actor, Item.Id, Seen, Author, cancel), "bank.worker.given") : NotFound();

    public async Task<IActionResult> OnPostTakeAsync(Guid account, CancellationToken cancel) =>
        await Read(cancel) ? Next(await workers.Take(Actor, Item.Id, Seen, account, cancel), "bank.worker.taken") : NotFound();

    private LanguageLine Line(string language)
    {
        var row = Work.Text(language);
        bool there = ItemWords.IsComplete(Says, language);
        if (!there || !Work.IsInWork || row.State == TextState.Approved) return new LanguageLine(language, row, there, false, null);
        var mayNot = TextCourse.MayMove(row, Who, IsMethodologist);
        return new LanguageLine(language, row, there, mayNot is null, mayNot is null ? null : Texts.Of(mayNot));
    }

    private async Task ReadWork(CancellationToken cancel)
    {
        Work = (await desk.Read([Item], cancel))[0];
        foreach (var field in Enum.GetValues<ReviewField>()) Remarks.TryAdd(field, null);
        if (!IsMethodologist) return;
        if (Item.State == ItemState.Trial) (Tried, Trial) = (await TrialPapers.Of(db, Item.Id, Item.Latest, cancel), await TrialFigures.Of(db, Item.Id, Item.Latest, cancel));
        Authors = [.. (await workers.Authors(cancel)).Where(a => Work.Workers.All(w => w.AccountId != a.Id)).Select(a => new SelectListItem(a.Name, a.Id.ToString("D")))];
    }
}
