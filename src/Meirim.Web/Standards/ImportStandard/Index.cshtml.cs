using System.Text;
using System.Text.RegularExpressions;
using Meirim.Standards;
using Meirim.Standards.Reading;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Standards.ImportStandard;

/// <summary>An official text comes in: as a file, or pasted. What is read becomes a draft to be looked at.</summary>
[Needs(Role.Methodologist)]
[RequestFormLimits(ValueLengthLimit = 3 * ImportStandardHandler.MaxBytes)]
public sealed partial class IndexModel(MeirimDb db, ImportStandardHandler handler, ReadWords words, Dates dates) : MeirimPage
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Paragraphs whose cards must be in the text, where it does not say so itself: <c>12-16</c>, <c>12, 14</c>.</summary>
    [BindProperty]
    public string? Paragraphs { get; set; }

    public IReadOnlyList<ImportLine> Imports { get; private set; } = [];

    /// <summary>What the reader found wrong; nothing was changed.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    public Task OnGet(CancellationToken cancel) => Fill(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Fill(cancel);
        if (!TryParagraphs(Paragraphs, out var expected)) return Refuse(StandardProblems.ParagraphsUnreadable);
        if (Upload is null && string.IsNullOrWhiteSpace(Text)) return Refuse(StandardProblems.NoText);

        var source = Upload is null ? Encoding.UTF8.GetBytes(Text!) : await Bytes(Upload, cancel);
        var read = StandardReader.Read(source, new ReadOptions(expected, ImportStandardHandler.MaxBytes));
        if (!read.IsRead)
        {
            Errors = [.. read.Errors.Select(words.Say)];
            foreach (var error in Errors) ModelState.AddModelError(Upload is null ? nameof(Text) : nameof(Upload), error);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var name = Upload is null ? Texts["standard.import.pasted"] : Path.GetFileName(Upload.FileName);
        var draft = await handler.Draft(Actor, read.Document, source, name, cancel);
        return draft.Succeeded(out var import, out var problem)
            ? RedirectToPage("/Standards/ImportStandard/Preview", new { id = import.Id })
            : Refuse(problem.On(Upload is null ? nameof(Text) : nameof(Upload)).InWords(dates));
    }

    private async Task Fill(CancellationToken cancel) => Imports = await db.StandardImports.AsNoTracking()
        .OrderByDescending(i => i.UploadedAt).Take(20)
        .Select(i => new ImportLine(i.Id, i.SourceName, i.ActNumber, i.ActDate, i.UploadedAt, i.ConfirmedAt)).ToListAsync(cancel);

    // one byte more than is taken, so that the reader sees that it is too much
    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        var bytes = new byte[Math.Min(file.Length, ImportStandardHandler.MaxBytes + 1)];
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    internal static bool TryParagraphs(string? text, out EquatableList<int>? paragraphs)
    {
        paragraphs = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (text.Length > 100 || !Form().IsMatch(text)) return false;
        var numbers = new List<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', '–').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            if (ends[^1] < ends[0]) return false;
            numbers.AddRange(Enumerable.Range(ends[0], ends[^1] - ends[0] + 1));
        }
        paragraphs = [.. numbers.Distinct().Order()];
        return true;
    }

    [GeneratedRegex(@"\A\s*\d{1,2}\s*([-–]\s*\d{1,2}\s*)?(,\s*\d{1,2}\s*([-–]\s*\d{1,2}\s*)?)*\z")]
    private static partial Regex Form();
}
