using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Register.ViewSpecialist;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Register.CompareSpecialists;

/// <summary>Two to four public entries side by side: <c>/compare?n=KZ-…&amp;n=KZ-…</c>.</summary>
[OpenToAll]
public sealed class IndexModel : MeirimPage
{
    public const int Most = 4;

    public IReadOnlyList<PublicEntry> Entries { get; private set; } = [];

    /// <summary>Numbers of which nobody is shown: mistyped, erased or not there.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public CountryData Country => HttpContext.RequestServices.GetRequiredService<CountryData>();

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var asked = Request.Query["n"].OfType<string>().Select(n => n.Trim()).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (asked.Count > Most) return Refuse(RegisterProblems.TooManyToCompare.With(Most));
        var reader = HttpContext.RequestServices.GetRequiredService<EntryReader>();
        var (entries, unknown) = (new List<PublicEntry>(), new List<string>());
        foreach (var text in asked)
            if (RegisterNumber.TryParse(text, out var number) && (await reader.Read(number, null, cancel)).Succeeded(out var entry, out _)) entries.Add(entry);
            else unknown.Add(text.Length <= 20 ? text : text[..20] + "…");
        (Entries, Unknown) = (entries, unknown);
        return Page();
    }

    /// <summary>The rows of the comparison: what is said of each of them.</summary>
    public IEnumerable<(string Label, IReadOnlyList<string> Said)> Rows()
    {
        yield return Row("compare.status", e => Texts["state." + e.Status]);
        yield return Row("compare.occupation", e => string.Join("; ", e.Occupations.Select(o => Name(Country.Occupations, o.Code))));
        yield return Row("find.category", e => string.Join("; ", e.Occupations.Select(o => o.Category is { } c ? Name(Country.Categories, c) : Texts["compare.no-category"])));
        yield return Row("entry.posts", e => string.Join("; ", e.Posts.Select(p => p.Place is { } at ? $"{p.Organisation.In(Language)}, {at.In(Language)}" : p.Organisation.In(Language))));
        yield return Row("entry.services", e => Names(Country.Services, e.Services));
        yield return Row("find.setting", e => Names(Country.Settings, e.Settings));
        yield return Row("find.language", e => Names(Country.Languages, e.Languages));
        yield return Row("find.free", e => e.Offer is not { } offer ? Texts["compare.not-stated"]
            : Texts[offer.TakesNew ? "find.free.now" : "entry.takes-nobody"] + (offer.WaitingDays is { } days ? ", " + Texts.Waiting(days) : ""));
        yield return Row("find.home", e => e.Offer is { HomeVisits: true } ? Texts["find.home.yes"] : Texts["compare.not-stated"]);
        yield return Row("find.access", e => Names(Country.Access, e.Posts.SelectMany(p => p.Access).Distinct()));
        yield return Row("entry.verified", e => Texts["compare.verified", e.Requirements.Count(r => r.Verdict.Outcome == Outcome.Met), e.Requirements.Count]);
        yield return Row("compare.confirmed", e => e.ConfirmedOn is { } day ? HttpContext.RequestServices.GetRequiredService<Dates>().Say(day) : Texts["find.not-confirmed"]);
    }

    private (string, IReadOnlyList<string>) Row(string label, Func<PublicEntry, string> say) => (Texts[label], [.. Entries.Select(e => say(e) is { Length: > 0 } said ? said : "—")]);

    private string Names<T>(Vocabulary<T> list, IEnumerable<string> codes) where T : CountryEntry => string.Join(", ", codes.Select(c => Name(list, c)));

    private string Name<T>(Vocabulary<T> list, string code) where T : CountryEntry => list.Find(code)?.Name.In(Language) ?? code;
}
