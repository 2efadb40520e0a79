using Meirim.Qti;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Bank.ImportItems;

/// <summary>What would become of each question of a file that was sent; from here the accepted ones are taken.</summary>
[Needs(Role.Methodologist)]
public sealed class CheckModel(ImportFiles files, ImportPlanner planner, ImportItemsHandler handler, BankWords words) : MeirimPage
{
    private const int PageSize = 200, LongestName = 120;

    [BindProperty(SupportsGet = true, Name = "hash")]
    public string Hash { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "area")]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "level")]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true, Name = "file")]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int At { get; set; } = 1;

    [TempData]
    public string? Done { get; set; }

    public BankWords Words => words;

    public ImportPlan Plan { get; private set; } = null!;

    public IReadOnlyList<PlannedItem> Shown { get; private set; } = [];

    public string? Next => At * PageSize < Plan.Lines.Count ? AddressOf(At + 1) : null;

    public string? Previous => At > 1 ? AddressOf(At - 1) : null;

    private ImportChoices Choices => new(Area ?? "", Level ?? "", Language ?? "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Read(cancel) is not { } file) return NotFound();
        if (!(await handler.Take(Actor, file, Choices, $"{Name} {Hash}".Trim(), cancel)).Succeeded(out var taken, out var problem)) return Refuse(problem);
        Done = Texts["bank.taken", taken.New, taken.NewVersions];
        return RedirectToPage("/Testing/Bank/ListItems/Index", new { state = ItemState.Draft });
    }

    /// <summary>A problem of the file in words.</summary>
    public string Say(QtiProblem problem) => Texts["problem." + problem.Code, [.. problem.Arguments]];

    public string Say(Problem problem) => Texts.Of(problem);

    /// <summary>Where in the file: the row or line, and the file of a package.</summary>
    public string Place(PlannedItem line)
    {
        var verdict = line.Verdict;
        var at = verdict.Line ?? verdict.Problems.Select(p => p.Line).FirstOrDefault(l => l is not null);
        return string.Join(", ", new[] { verdict.Source, at is { } number ? Texts["bank.import.line", number] : null }.Where(p => p is not null));
    }

    private async Task<byte[]?> Read(CancellationToken cancel)
    {
        if (planner.Check(Choices) is not null || await files.Read(Hash, cancel) is not { } file) return null;
        if (Name is { Length: > LongestName }) Name = Name[..LongestName];
        Plan = await planner.Plan(file, Choices, cancel);
        At = Math.Clamp(At, 1, Math.Max(1, (Plan.Lines.Count + PageSize - 1) / PageSize));
        Shown = [.. Plan.Lines.Skip((At - 1) * PageSize).Take(PageSize)];
        Response.Headers.CacheControl = "private, no-store";
        return file;
    }

    private string AddressOf(int at) => Url.Page("Check", new { hash = Hash, area = Area, level = Level, language = Language, file = Name, at })!;
}
