using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.WaitingList;

/// <summary>How many wait where one's specialists work, and the way to take the first of them.</summary>
[Needs(Role.OrganisationManager, Role.Practitioner)]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, NamedSpecialists specialists, WaitingPlace waiting, TakeHandler handler, ChoosingWords words, CountryData country) : MeirimPage
{
    private const int Most = 200;

    public IReadOnlyList<WaitingAt> Rows { get; private set; } = [];

    /// <summary>True when one of their specialists has a free place.</summary>
    public bool SomeoneIsFree { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => Read(cancel);

    public async Task<IActionResult> OnPostAsync(Guid person, string? region, string? place, CancellationToken cancel)
    {
        if ((await handler.Take(person, region ?? "", place ?? "", cancel)).Succeeded(out var id, out var problem)) return RedirectToPage("/Choosing/AnswerRequest/Answer/Index", new { id });
        var refused = Refuse(problem);
        await Read(cancel);
        return refused;
    }

    private async Task Read(CancellationToken cancel)
    {
        var actors = await signedIn.Actors();
        var organisations = actors.Where(a => a.Right == Role.OrganisationManager).Select(a => a.OrganisationId).ToList();
        var own = actors.Where(a => a.Right == Role.Practitioner).Select(a => a.PersonId).FirstOrDefault();
        var posts = await db.EntryPosts.AsNoTracking().Where(p => p.Region != null && p.Place != null && (organisations.Contains(p.OrganisationId) || p.PersonId == own))
            .Select(p => new { p.PersonId, p.Region, p.Place }).Distinct().Take(Most).ToListAsync(cancel);
        var people = (await specialists.Find([.. posts.Select(p => p.PersonId).Distinct()], cancel)).ToDictionary(p => p.PersonId);
        var counts = new Dictionary<(string, string), int>();
        var rows = new List<WaitingAt>();
        foreach (var post in posts.Where(p => people.TryGetValue(p.PersonId, out var one) && one.CanBeChosen))
        {
            var key = PlaceKey.Of(country, post.Region!, post.Place!);
            if (!counts.TryGetValue((post.Region!, key), out var waits)) counts[(post.Region!, key)] = waits = await waiting.At(post.Region!, key).CountAsync(cancel);
            SomeoneIsFree = true;
            if (waits > 0) rows.Add(new WaitingAt(people[post.PersonId], post.Region!, words.Place(key, post.Place!), key, waits));
        }
        Rows = [.. rows.OrderBy(r => r.Specialist.Name, StringComparer.CurrentCulture)];
    }
}
