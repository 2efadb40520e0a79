using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Regrade.ProposeChange;

/// <summary>A question whose key is to be changed, as it stands.</summary>
public sealed record ChosenQuestion(FormQuestion Question, TestItem Stored, string First, Item Item, IReadOnlyList<string> Right, IReadOnlyList<RightPlace> Places, KeyChangeKind? Kind);

/// <summary>A methodologist proposes another key: what becomes of each of the chosen questions, and why.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, RoundKeys keys, ItemReader items, KeyChangeHandler handler, BankWords words) : KeyPage(db, keys)
{
    /// <summary>Codes of the chosen questions.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Item { get; set; } = [];

    [BindProperty]
    public List<QuestionForm> Questions { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<ChosenQuestion> Chosen { get; private set; } = [];

    public BankWords Words => words;

    public IReadOnlyList<SelectListItem> Kinds => [.. Enum.GetValues<KeyChangeKind>().Select(k => new SelectListItem(Texts["test-key.kind." + k], k.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Read(Item, cancel)) return NotFound();
        Questions = [.. Chosen.Select(c => new QuestionForm { Code = c.Stored.Code, Rights = [.. c.Places.Select(p => new RightForm { Response = p.Response })] })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Read(Questions.ConvertAll(q => q.Code ?? ""), cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!IsOpen) return Refuse(KeyProblems.NotNow);
        var changes = new List<QuestionChange>();
        for (int i = 0; i < Questions.Count; i++)
        {
            if (Chosen.FirstOrDefault(c => c.Stored.Code == Questions[i].Code) is not { } chosen) return NotFound();
            if (Questions[i].Kind is not { } kind) return Refuse(KeyProblems.KindMissing.On($"Questions[{i}].Kind"));
            var change = new QuestionChange(chosen.Question.Item, chosen.Question.Version, kind, Questions[i].Right());
            if (await handler.Check(Round, change, cancel) is { } wrong) return Refuse(wrong.On($"Questions[{i}].Kind"));
            changes.Add(change);
        }
        if (!(await handler.Propose(Actor, Round, changes, Reason, cancel)).Succeeded(out var proposed, out var problem)) return Refuse(problem);
        Done = Texts["test-key.done.proposed"];
        return RedirectToPage("/Testing/Regrade/ViewChange/Index", new { code = Round.Code, id = proposed.Id });
    }

    private async Task<bool> Read(IReadOnlyList<string> codes, CancellationToken cancel)
    {
        if (!await ReadRound(cancel)) return false;
        var counted = await Keys.Questions(Round.Id, cancel);
        var stored = await BankItems.Read(Db, counted.Select(q => q.Item), cancel);
        var wanted = counted.Where(q => codes.Contains(stored[q.Item].Code)).ToList();
        var read = await items.Read([.. wanted.Select(q => (q.Item, q.Version))], cancel);
        Chosen =
        [
            .. wanted.OrderBy(q => stored[q.Item].Code, StringComparer.Ordinal).Select(q =>
            {
                var item = read[(q.Item, q.Version)];
                return new ChosenQuestion(q, stored[q.Item], ItemWords.First(item, Reading).Words, item,
                    [.. Key.Rights(q.Item, q.Version, item).SelectMany(r => KeyChangeWords.Right(r)).Distinct(StringComparer.Ordinal)], KeyChangeWords.Places(item), Key.KindOf(q.Item, q.Version));
            }),
        ];
        return codes.Distinct().All(c => wanted.Exists(q => stored[q.Item].Code == c));
    }
}
