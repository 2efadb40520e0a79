using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.AddName;

/// <summary>A registrar records a further spelling of the name, as a document gives it, or the new name after a change.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(RecordStore records, Reach reach, ICountry country, CountryClock clock) : RecordPage(records, reach)
{
    [BindProperty]
    public NameFields Name { get; set; } = new();

    /// <summary>True when the person bears this name now: older spellings of this language go out of force.</summary>
    [BindProperty]
    public bool Replaces { get; set; }

    public IReadOnlyList<string> Spellings => NameFields.Spellings(country);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Name.IsWhole) return RefuseHere(RecordProblems.NameMissing.On("Name.Surname"));
        if (!Spellings.Contains(Name.Spelling)) return RefuseHere(RecordProblems.UnknownValue.With(Name.Spelling).On("Name.Spelling"));
        var name = Name.ToName();
        if (PersonFile.Names.Exists(n => n.SupersededAt is null && n.Spelling == name.Spelling && n.Surname == name.Surname.Trim() && n.GivenName == name.GivenName.Trim() && n.Patronymic == name.Patronymic))
            return RefuseHere(RecordProblems.AlreadyRecorded);

        var act = Act.Now(ActKind.NameRecorded, Actor, clock);
        PersonFile.AddName(act, name, Replaces);
        return await Commit(act) is { } problem ? RefuseHere(problem) : Done("desk.done.name");
    }
}
