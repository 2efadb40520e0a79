using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Records.HideEntry;
using Meirim.Web.Ui;
using Meirim.Web.Ui.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Register.ViewSpecialist;

/// <summary>The public entry of one person, in words that a family understands.</summary>
[OpenToAll]
public sealed class IndexModel : MeirimPage
{
    /// <summary>Null when there is something to refuse, which the page then says.</summary>
    public PublicEntry? Entry { get; private set; }

    public string Number { get; private set; } = "";

    public CountryData Country => HttpContext.RequestServices.GetRequiredService<CountryData>();

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The address that proves the entry to whoever opens it.</summary>
    public string ProofAddress => $"{Request.Scheme}://{Request.Host}{Request.PathBase}/specialists/{Number}";

    public async Task<IActionResult> OnGet(string number, CancellationToken cancel)
    {
        if (!RegisterNumber.TryParse(number, out var written)) return Refuse(RegisterProblems.UnknownNumber);
        if (written != number) return LocalRedirectPermanent($"~/specialists/{written}{Request.QueryString}");
        Number = written;
        DateOnly? on = null;
        if (Request.Query["on"].ToString() is { Length: > 0 } text)
        {
            if (!DayBinder.TryParse(text, out var day)) return Refuse(RegisterProblems.DayUnreadable);
            on = day;
        }
        var services = HttpContext.RequestServices;
        var (person, moved) = await services.GetRequiredService<PublicPerson>().Find(written, on, cancel);
        if (moved is not null)
        {
            // a merge can be taken back: nobody keeps the way for long
            Response.Headers.CacheControl = "no-cache";
            return LocalRedirectPermanentPreserveMethod($"~/specialists/{moved}{Request.QueryString}");
        }
        if (person is null) return Refuse(RegisterProblems.UnknownNumber);
        if (!(await services.GetRequiredService<EntryReader>().Read(written, on, cancel)).Succeeded(out var entry, out var problem))
            return problem == RegisterProblems.NotYetThen ? NotYet(problem) : Refuse(problem);

        Entry = entry;
        var reader = await services.GetRequiredService<SignedIn>().Account();
        var tag = EntityTag.Of(EntryJson.Of(entry, Country), Language, ReadingChoice.Of(Request), reader?.Id, typeof(IndexModel).Module.ModuleVersionId);
        // the page names who is signed in and follows how they read: a stored copy is shown only when nothing has changed
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.ETag = tag;
        return EntityTag.Matches(Request, tag) ? StatusCode(StatusCodes.Status304NotModified) : Page();
    }

    public VerdictTexts Verdicts => new(Language, Country, HttpContext.RequestServices.GetRequiredService<Dates>().Say);

    /// <summary>What a requirement asks; of several ways each, the ways parted by "or".</summary>
    public string Asked(Verdict verdict) => verdict.Requirement switch
    {
        AnyOf => string.Join(' ' + Texts["entry.or"] + ' ', verdict.Parts.Select(Asked)),
        AllOf => string.Join(", ", verdict.Parts.Select(Asked)),
        _ => Verdicts.Say(VerdictText.Of(verdict).Asked),
    };

    /// <summary>True when the reader wants short sentences first.</summary>
    public bool IsPlain => ReadingChoice.Of(Request).Plain;

    public string NamesOf<T>(IEnumerable<string> codes, Vocabulary<T> list) where T : CountryEntry =>
        string.Join(", ", codes.Select(c => list.Find(c)?.Name.In(Language) ?? c));

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult NotYet(Problem problem)
    {
        ModelState.AddModelError("on", Texts.Of(problem));
        Response.StatusCode = problem.Status;
        return Page();
    }
}
