using Meirim.Web.Accounts;
using Meirim.Web.Records.HideEntry;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.ReportWrong;

/// <summary>"Something is wrong here": anyone tells the registrar what is wrong with a public entry. No account is needed.</summary>
[OpenToAll]
public sealed class IndexModel : MeirimPage
{
    public string Number { get; private set; } = "";

    /// <summary>The name as the public entry shows it.</summary>
    public string Name { get; private set; } = "";

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    /// <summary>Left empty by people, for they do not see it; programs fill every field in.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public bool IsSent { get; private set; }

    private T The<T>() where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if ((await Find(number, cancel)).Away is { } away) return away;
        IsSent = TempData["done"] is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancel)
    {
        var (person, away) = await Find(number, cancel);
        if (person is not { } id) return away!;
        if (AskCorrectionHandler.Check(Words) is { } wrong) return Refuse(wrong);
        if (The<WrongNoteLimit>().Check(HttpContext) is { } tooMany) return Refuse(tooMany);
        if (string.IsNullOrEmpty(Website) && await The<AskCorrectionHandler>().Note(id, Words, Contact, cancel) is { } problem) return Refuse(problem);
        TempData["done"] = "wrong.sent";
        return RedirectToPage(new { number = Number });
    }

    /// <summary>Who it is about; or where to go instead. One who is hidden does not exist here.</summary>
    private async Task<(Guid? Person, IActionResult? Away)> Find(string number, CancellationToken cancel)
    {
        if (!RegisterNumber.TryParse(number, out var written)) return (null, NotFound());
        var found = await The<PublicPerson>().Find(written, null, cancel);
        if (found.MovedTo is { } moved) return (null, LocalRedirectPermanentPreserveMethod($"~/specialists/{moved}/wrong"));
        if (found.Person is not { } id) return (null, NotFound());
        if (await The<RecordStore>().Find(id, cancel) is not { Person.ErasedAt: null } file) return (null, StatusCode(StatusCodes.Status410Gone));
        (Number, Name) = (file.Person.Number, file.Names.Find(n => n.SupersededAt is null)?.Full ?? file.Person.Number);
        return (id, null);
    }
}
