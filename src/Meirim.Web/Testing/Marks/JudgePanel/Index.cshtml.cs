using System.Globalization;
using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Marks.JudgePanel;

/// <summary>A question as a member judges it.</summary>
/// <param name="Place">From 0 in the panel's order.</param>
/// <param name="Spread">What the first round said of it; null before it was closed.</param>
public sealed record JudgedQuestion(int Place, Item Item, string Language, IReadOnlyList<string> Right, ItemSpread? Spread, int? OwnFirst, double? Difficulty);

/// <summary>
/// A member's own sheet, ten questions at a time. They see the questions with their keys while the panel judges and they have not
/// handed in, and of others nothing before the first round was closed.
/// </summary>
[Needs(Role.Author, Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, JudgeHandler handler, ItemReader reader, RoundKeys keys) : MeirimPage
{
    public const int PerPart = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>From 1.</summary>
    [BindProperty(SupportsGet = true, Name = "part")]
    public int Part { get; set; } = 1;

    /// <summary>The round of judging that the member had before them.</summary>
    [BindProperty]
    public int Turn { get; set; }

    [BindProperty]
    public List<int?> Values { get; set; } = [];

    [BindProperty]
    public int? LowestMark { get; set; }

    [BindProperty]
    public int? HighestMark { get; set; }

    [BindProperty]
    public int? LowestFail { get; set; }

    [BindProperty]
    public int? HighestFail { get; set; }

    [BindProperty]
    public string? Dissent { get; set; }

    [TempData]
    public string? Done { get; set; }

    public MarkPanel Panel { get; private set; } = null!;

    public PanelMember Member { get; private set; } = null!;

    public TestRound Round { get; private set; } = null!;

    /// <summary>What was said so far of every question.</summary>
    public IReadOnlyList<int?> Said { get; private set; } = [];

    /// <summary>Of the open part; empty when nothing is left to judge.</summary>
    public IReadOnlyList<JudgedQuestion> Questions { get; private set; } = [];

    public int Parts => (Said.Count + PerPart - 1) / PerPart;

    /// <summary>How many pass by the mark of the first round; empty before, and without results.</summary>
    public IReadOnlyList<MarkEffect> Effects { get; private set; } = [];

    public bool HasResults => Round.ScoredAt is not null;

    public bool MayJudge => Panel.Turn is { } turn && Member.HandedIn(turn) is null && (turn == 1 || Member.FirstAt is not null);

    public static string Reading => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public IHtmlContent Show(JudgedQuestion question) => new HtmlString(QuestionHtml.Of(question.Item, question.Language, seed: null, Texts));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        int from = (Part - 1) * PerPart;
        for (int i = 0; i < Values.Count; i++)
            if (Values[i] is < 0 or > 100) return Refuse(MarkProblems.JudgementWrong.On($"Values[{i}]"));
        if (await handler.Save(Actor, Id, Turn, Values.Select((v, i) => (v, i)).ToDictionary(x => from + x.i, x => x.v), cancel) is { } problem) return Refuse(problem);
        Done = Texts["panel.done.saved"];
        return RedirectToPage(new { Id, part = Math.Min(Part + 1, Parts) });
    }

    public Task<IActionResult> OnPostHandInAsync(CancellationToken cancel) => Do(() => handler.HandIn(Actor, Id, Turn,
        Turn == 2 && (LowestMark ?? HighestMark ?? LowestFail ?? HighestFail) is not null ? new PanelBounds(LowestMark ?? -1, HighestMark ?? -1, LowestFail ?? -1, HighestFail ?? -1) : null, cancel), "panel.done.handed-in", cancel);

    public Task<IActionResult> OnPostSignAsync(CancellationToken cancel) => Do(() => handler.Sign(Actor, Id, Dissent, cancel), "panel.done.signed", cancel);

    private async Task<IActionResult> Do(Func<Task<Problem?>> what, string done, CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await what() is { } problem) return Refuse(problem);
        Done = Texts.In(Reading, done);
        return RedirectToPage(new { Id });
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        if (await handler.Find(Actor, Id, cancel) is not var (panel, member)) return false;
        (Panel, Member, Round) = (panel, member, await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == panel.RoundId, cancel));
        Response.Headers.CacheControl = "private, no-store";
        var items = panel.ReadItems();
        int turn = panel.Turn ?? 2;
        Said = JudgeHandler.Own(member, turn, items.Count);
        Part = Math.Clamp(Part, 1, Parts);
        if (!MayJudge) return true;
        var first = panel.Figures(1);
        if (first is not null) Effects = PanelReckoning.Effects(first.Share, await PanelHandler.Scores(db, Round, cancel));
        var shown = items.Skip((Part - 1) * PerPart).Take(PerPart).ToList();
        var read = await reader.Read([.. shown.Select(i => (i.Item, i.Version))], cancel);
        var key = await keys.Read(panel.RoundId, Round.Key, cancel);
        // before the first round is closed nothing is said that others, or the people who sat, have said
        IReadOnlyList<double?> difficulties = first is null ? [.. shown.Select(_ => (double?)null)] : await PanelHandler.Difficulties(db, Round, shown, cancel);
        var own = member.Said(1, items.Count);
        Questions =
        [
            .. shown.Select((i, n) =>
            {
                var item = read[(i.Item, i.Version)];
                int place = ((Part - 1) * PerPart) + n;
                return new JudgedQuestion(place, item, item.Languages.OrderBy(l => l != Reading).First(), [.. key.Rights(i.Item, i.Version, item).SelectMany(r => KeyChangeWords.Right(r)).Distinct(StringComparer.Ordinal)],
                    first?.Items[place], turn == 2 ? own[place] : null, difficulties[n]);
            }),
        ];
        if (Values.Count != Questions.Count) Values = [.. Questions.Select(q => Said[q.Place])];
        return true;
    }
}
