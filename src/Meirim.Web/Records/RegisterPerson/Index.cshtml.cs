using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.RegisterPerson;

/// <summary>A registrar enters a person: identifier, birth date, the name as documents spell it.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(RecordStore records, ICountry country, CountryClock clock) : MeirimPage
{
    [BindProperty]
    public string? Identifier { get; set; }

    [BindProperty]
    public DateOnly? Born { get; set; }

    [BindProperty]
    public List<NameFields> Names { get; set; } = [];

    /// <summary>A doubtful identifier (old Latvian code, check digit) is taken when the registrar has looked again.</summary>
    [BindProperty]
    public bool LookedAgain { get; set; }

    public bool IsDoubtful { get; private set; }

    public void OnGet() => Names = [.. NameFields.Spellings(country).Select(s => new NameFields { Spelling = s })];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!country.TryParsePerson(Identifier, out var identifier)) return Refuse(RecordProblems.IdentifierUnreadable);
        if (country.LooksDoubtful(identifier) && !LookedAgain)
        {
            IsDoubtful = true;
            return Page();
        }
        if (Born > clock.Today) return Refuse(RecordProblems.FromInFuture.On(nameof(Born)));
        var names = Names.Where(n => !n.IsEmpty).ToList();
        if (names.Find(n => !n.IsWhole) is { } half) return Refuse(RecordProblems.NameMissing.On($"Names[{Names.IndexOf(half)}].Surname"));
        if (names.Exists(n => !NameFields.Spellings(country).Contains(n.Spelling))) return BadRequest();

        var act = Act.Now(ActKind.PersonRegistered, Actor, clock);
        var opened = await records.Open(act, identifier, Born, names.ConvertAll(n => n.ToName()), cancel);
        if (!opened.Succeeded(out var file, out var problem))
            return Refuse(problem.Code == RecordProblems.NameMissing.Code ? problem.On("Names[0].Surname") : problem);
        if (await records.Commit(act, file, cancel: cancel) is { } refused) return Refuse(refused);
        TempData["done"] = "desk.done.registered";
        return RedirectToPage("/Records/ReadRecord/Index", new { number = file.Person.Number });
    }
}
