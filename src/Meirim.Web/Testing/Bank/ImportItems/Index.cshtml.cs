using Meirim.Qti;
using Meirim.Qti.Importing;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Bank.ImportItems;

/// <summary>The form to send a file of questions, of any format that we read.</summary>
[Needs(Role.Methodologist)]
[RequestSizeLimit(MostSent)]
[RequestFormLimits(MultipartBodyLengthLimit = MostSent)]
public sealed class IndexModel(ImportFiles files, ImportPlanner planner, BankWords words) : MeirimPage
{
    /// <summary>More than a file may have: one that is a little too large is told so, in words.</summary>
    private const int MostSent = 4 * ImportFiles.MostBytes;
    private const int LongestName = 120;

    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public string? Level { get; set; } = "1";

    [BindProperty]
    public string? Language { get; set; } = BankWords.Reading;

    public BankWords Words => words;

    public void OnGet()
    {
    }

    /// <summary>The spreadsheet to fill in, with the languages of the tests and the areas to choose from.</summary>
    public IActionResult OnGetTemplate() =>
        File(TableTemplate.Xlsx(words.Languages, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["area"] = words.Areas, ["key"] = ["A", "B", "C", "D", "E"] }),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "items.xlsx");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        if (Sheet is null) return Refuse(BankProblems.NoFile);
        if (Sheet.Length > ImportFiles.MostBytes) return Refuse(BankProblems.FileTooLarge.With(ImportFiles.MostBytes / 1024 / 1024));
        if (Sheet.Length == 0) return Refuse(BankProblems.FileEmpty);
        var choices = new ImportChoices(Area ?? "", Level?.Trim() ?? "", Language ?? "");
        if (planner.Check(choices) is { } wrong) return Refuse(wrong);
        using var bytes = new MemoryStream((int)Sheet.Length);
        await Sheet.CopyToAsync(bytes, cancel);
        // what holds no question at all is not kept
        var read = Importer.Read(bytes.ToArray(), choices.Language);
        if (read.Verdicts.Count == 0) return Refuse(Said(read.Problems));
        var hash = await files.Keep(bytes.ToArray(), cancel);
        return RedirectToPage("Check", new { hash, area = choices.Area, level = choices.Level, language = choices.Language, file = NameOf(Sheet) });
    }

    private static Problem Said(IReadOnlyList<QtiProblem> problems)
    {
        var first = problems.FirstOrDefault(p => !p.IsWarning) ?? QtiProblems.NoItems();
        return new Problem(first.Code, 400) { Field = nameof(Sheet), Arguments = [.. first.Arguments] };
    }

    private static string NameOf(IFormFile sheet)
    {
        var name = string.Concat(Path.GetFileName(sheet.FileName).Where(c => !char.IsControl(c)));
        return name[..Math.Min(name.Length, LongestName)];
    }
}
