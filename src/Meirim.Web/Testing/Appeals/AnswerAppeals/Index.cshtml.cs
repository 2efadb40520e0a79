using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Appeals.AnswerAppeals;

/// <summary>One appeal as it is answered: grounds and answer, not the person.</summary>
/// <param name="Answered">What the person had answered, in words; empty when nothing.</param>
public sealed record ReadAppeal(Appeal Appeal, string Language, IReadOnlyList<string> Answered);

/// <summary>All appeals against one question of a round together: the question with its key and its ground, what the people answered, and the decision.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, RoundKeys keys, ItemReader reader, AppealHandler handler, BankWords words) : MeirimPage
{
    [BindProperty(SupportsGet = true, Name = "round")]
    public string RoundCode { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "item")]
    public string ItemCode { get; set; } = "";

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public AppealState? Decision { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [TempData]
    public string? Done { get; set; }

    public TestRound Round { get; private set; } = null!;

    public TestItem Stored { get; private set; } = null!;

    public Item Says { get; private set; } = null!;

    /// <summary>What is right by the key in force; empty when the question is out or given to all.</summary>
    public IReadOnlyList<string> Right { get; private set; } = [];

    public KeyChangeKind? Kind { get; private set; }

    /// <summary>Those that wait first, then by time.</summary>
    public IReadOnlyList<ReadAppeal> Appeals { get; private set; } = [];

    public BankWords Words => words;

    public IEnumerable<ReadAppeal> Waiting => Appeals.Where(a => a.Appeal.State == AppealState.Open);

    public bool AwaitsProposal => Appeals.Any(a => a.Appeal is { State: AppealState.Upheld, KeyChangeId: null });

    public IReadOnlyList<SelectListItem> Decisions => [.. new[] { AppealState.Upheld, AppealState.Dismissed }.Select(d => new SelectListItem(Texts["appeal.decide." + d], d.ToString()))];

    /// <summary>As candidates saw it, in the order of the author.</summary>
    public IHtmlContent Question(string language) => new HtmlString(QuestionHtml.Of(Says, language, seed: 0, Texts));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        Chosen = [.. Waiting.Select(a => a.Appeal.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (await handler.Answer(Actor, Round.Id, Stored.Id, Chosen, Decision, Answer, cancel) is { } problem) return Refuse(problem);
        Done = Texts["appeal.done.answered"];
        // what was upheld leads on to another key
        return Decision == AppealState.Upheld
            ? RedirectToPage("/Testing/Regrade/ProposeChange/Index", new { code = Round.Code, item = Stored.Code })
            : RedirectToPage(new { round = Round.Code, item = Stored.Code });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await db.TestRounds.AsNoTracking().SingleOrDefaultAsync(r => r.Code == RoundCode, cancel) is not { } round
            || await db.TestItems.AsNoTracking().SingleOrDefaultAsync(i => i.Code == ItemCode, cancel) is not { } item) return false;
        var appeals = await db.TestAppeals.AsNoTracking().Where(a => a.RoundId == round.Id && a.ItemId == item.Id).ToListAsync(cancel);
        if (appeals.Count == 0) return false;
        (Round, Stored) = (round, item);
        int version = appeals[0].ItemVersion;
        Says = (await reader.Read([(item.Id, version)], cancel))[(item.Id, version)];
        var key = await keys.Read(round.Id, round.Key, cancel);
        Kind = key.KindOf(item.Id, version);
        Right = Kind is KeyChangeKind.Void or KeyChangeKind.AllCorrect ? [] : [.. key.Rights(item.Id, version, Says).SelectMany(r => KeyChangeWords.Right(r)).Distinct(StringComparer.Ordinal)];
        var ids = appeals.ConvertAll(a => a.AttemptId);
        var attempts = await db.TestAttempts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var answers = (await db.TestAnswers.AsNoTracking().Where(a => ids.Contains(a.AttemptId)).ToListAsync(cancel)).ToLookup(a => a.AttemptId);
        Appeals =
        [
            .. appeals.OrderBy(a => a.State != AppealState.Open).ThenBy(a => a.MadeAt).Select(a =>
            {
                var given = SavedResponse.Read(Sheet.Of(answers[a.AttemptId]).Answers.FirstOrDefault(x => x.Question == a.Question)?.Response);
                return new ReadAppeal(a, attempts[a.AttemptId].Language, given.Count == 0 ? [] : KeyChangeWords.Right(Rekeying.With(Says, given), given.Keys));
            }),
        ];
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
