using Meirim.Web.Accounts;
using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Testing.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Integrity.ViewPrompt;

/// <summary>One prompt with its sheets and their rooms; who looked writes here what they found.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, PromptReader reader, RecordViews views, NotePromptHandler handler, SessionWords words) : IntegrityPage(db, reader, views)
{
    [BindProperty]
    public string? Text { get; set; }

    public PromptLine Line { get; private set; } = null!;

    public string At(DateTimeOffset moment) => words.At(moment);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await ReadLine(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await ReadLine(id, cancel)) return NotFound();
        if (await handler.Note(Actor, Round, Line.Prompt, Text, cancel) is { } problem) return Refuse(problem);
        Done = Texts["integrity.noted"];
        return RedirectToPage("/Testing/Integrity/ListPrompts/Index", new { Code });
    }

    private async Task<bool> ReadLine(Guid id, CancellationToken cancel)
    {
        if (!await ReadRound(cancel) || Lines.SingleOrDefault(l => l.Prompt.Id == id) is not { } line) return false;
        Line = line;
        await NoteLook([line], cancel);
        return true;
    }
}
