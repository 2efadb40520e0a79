using Meirim.Web.Accounts;
using Meirim.Web.Records.FindDuplicates;
using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.MergePeople;

/// <summary>Two records side by side: a registrar who tends both decides whether they are one person.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(RecordStore records, Reach reach, MeirimDb db, SideBySide sides, RecordViews views, MergePeopleHandler handler) : MeirimPage
{
    [BindProperty]
    public int SeenOne { get; set; }

    [BindProperty]
    public int SeenOther { get; set; }

    [BindProperty]
    public int SeenPair { get; set; }

    /// <summary>The number that stays.</summary>
    [BindProperty]
    public string? Keep { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public PersonFile One { get; private set; } = null!;

    public PersonFile Other { get; private set; } = null!;

    public DuplicatePair? Pair { get; private set; }

    public IReadOnlyList<ComparedRow> Rows { get; private set; } = [];

    public static string NameOf(PersonFile file) => file.Names.Find(n => n.SupersededAt is null)?.Full ?? file.Person.Number;

    public IReadOnlyList<SelectListItem> Numbers => [.. new[] { One, Other }.Select(f => new SelectListItem($"{f.Person.Number}, {NameOf(f)}", f.Person.Number, f.Person.Number == Keep))];

    public IReadOnlyList<string> Reasons => [.. (Pair?.Reasons ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => Texts["duplicate.reason." + r])];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Desk"] = true;
        var cancel = HttpContext.RequestAborted;
        if (!RegisterNumber.TryParse(RouteData.Values["one"]?.ToString(), out var one) || !RegisterNumber.TryParse(RouteData.Values["other"]?.ToString(), out var other)
            || one == other || await records.Find(one, cancel) is not { } first || await records.Find(other, cancel) is not { } second)
            context.Result = NotFound();
        else if (first.Person.ErasedAt is not null || second.Person.ErasedAt is not null)
            context.Result = StatusCode(StatusCodes.Status410Gone);
        else if (!await reach.Covers(Actor, first, cancel) || !await reach.Covers(Actor, second, cancel))
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else
        {
            (One, Other) = string.CompareOrdinal(first.Person.Number, second.Person.Number) < 0 ? (first, second) : (second, first);
            var (a, b) = (One.Person.Id, Other.Person.Id);
            Pair = await db.DuplicatePairs.AsNoTracking().SingleOrDefaultAsync(p => (p.FirstId == a && p.SecondId == b) || (p.FirstId == b && p.SecondId == a), cancel);
            Rows = sides.Rows(One, Other);
            if (HttpMethods.IsGet(Request.Method))
            {
                (SeenOne, SeenOther, SeenPair, Keep) = (One.Person.Version, Other.Person.Version, Pair?.Version ?? 0, One.Person.Number);
                foreach (var file in new[] { One, Other }) await views.Note(Actor, file.Person.Id, RecordViewKind.Compared, cancel);
            }
            await next();
        }
    }

    /// <summary>One of the two leads to a third number already: the reader goes to the record that stands for it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        (One.Person.MergedInto is not null ? One : Other.Person.MergedInto is not null ? Other : null) is { } gone && await records.Last(gone.Person.Id, cancel) is { } kept
            ? RedirectToPage("/Records/ReadRecord/Index", new { number = kept.Number })
            : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Keep != One.Person.Number && Keep != Other.Person.Number) return Wrong(RecordProblems.UnknownValue.With(Keep ?? "").On(nameof(Keep)));
        var (kept, merged, seen) = Keep == One.Person.Number ? (One, Other, (SeenOne, SeenOther)) : (Other, One, (SeenOther, SeenOne));
        if (await handler.Merge(Actor, kept, merged, seen, Reason, cancel) is { } problem) return Wrong(problem);
        TempData["done"] = "merge.done";
        return RedirectToPage("/Records/ReadRecord/Index", new { number = kept.Person.Number });
    }

    public async Task<IActionResult> OnPostApartAsync(CancellationToken cancel)
    {
        var apart = HttpContext.RequestServices.GetRequiredService<HoldApartHandler>();
        if (await apart.Handle(Actor, One.Person, Other.Person, SeenPair, Why, cancel) is { } problem)
            return Wrong(problem.Field is "Reason" ? problem.On(nameof(Why)) : problem);
        return RedirectToPage("/Records/FindDuplicates/Index", new { state = DuplicateState.HeldApart });
    }

    private IActionResult Wrong(Problem problem) => Refuse(problem);
}
