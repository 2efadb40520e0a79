using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register.ViewSpecialist;

/// <summary>Reads the public entry from the facts, not from the projection: so that any past day can be shown as it was known then.</summary>
internal sealed class EntryReader(MeirimDb db, RecordStore records, CountryData country, PlaceNames places, CountryClock clock, RequirementCheck requirements)
{
    private const int QuarterDays = 92;
    private const int MostChanges = 8;

    private static readonly Disclosure Public = Disclosure.To(Audience.Public);

    /// <summary>Kinds of facts that the public entry speaks of.</summary>
    private static readonly FactKind[] ShownKinds = [FactKind.Employment, FactKind.Category, FactKind.Language, FactKind.Sanction, FactKind.RecognisedQualification, FactKind.Education, FactKind.Offer];

    /// <param name="on">A past day; null for now.</param>
    public async Task<Outcome<PublicEntry>> Read(string number, DateOnly? on, CancellationToken cancel = default)
    {
        if (on > clock.Today) return RegisterProblems.DayInFuture;
        if (await records.Find(number, cancel) is not { } file) return RegisterProblems.UnknownNumber;
        if (file.Person.ErasedAt is not null) return RegisterProblems.Erased;
        var day = on ?? clock.Today;
        var moment = day < clock.Today ? clock.EndOf(day) : clock.Now;
        if (file.Person.RegisteredAt > moment) return RegisterProblems.NotYetThen;

        // whoever is in danger today is not shown on any day
        if (file.Record.Current().Of<Concealment>().Any(c => c.Fact.IsTrueOn(clock.Today) != false)) return RegisterProblems.UnknownNumber;

        var record = file.Record.AsKnownAt(moment);
        var disclosed = Disclosure.To(Audience.Public, record, day);
        var posts = record.Of<Employment>().Where(e => e.Fact.IsTrueOn(day) == true)
            .OrderByDescending(e => e.Body.Rate).ThenBy(e => e.Fact.From).ThenBy(e => e.Fact.Id).ToList();
        var (status, since, until) = StatusRule.Of(record, posts.ConvertAll(p => p.Fact), day, country);
        var (confirmedOn, confirmedBy) = await Confirmation(file.Person, day, moment, cancel);
        var names = file.NamesAt(moment);
        var occupations = Occupations(record, posts.ConvertAll(p => p.Body), day);
        return new PublicEntry(
            file.Person.Number,
            names.Count > 0 ? names[0].Full : "",
            Public.Sees(EntryField.Spellings) ? [.. names.Select(n => n.Full).Distinct(StringComparer.Ordinal).Skip(1)] : [],
            day,
            day == clock.Today,
            status,
            Public.See(EntryField.StatusPeriod, since),
            Public.See(EntryField.StatusPeriod, until),
            [.. occupations.Select(Disclosed)],
            Public.Sees(EntryField.Organisation) ? await Posts(posts, cancel) : [],
            Codes(EntryField.Services, posts.SelectMany(p => p.Body.Services ?? [])),
            Codes(EntryField.Settings, posts.SelectMany(p => p.Body.Settings ?? [])),
            Codes(EntryField.Languages, record.Of<Language>().Where(l => l.Fact.IsTrueOn(day) != false).Select(l => l.Body.Code)),
            Public.See(EntryField.Confirmation, confirmedOn),
            Public.See(EntryField.Confirmation, confirmedBy),
            Public.Sees(EntryField.RequirementOutcome) ? await requirements.Of(file, record, occupations, day, cancel) : [])
        {
            Offer = await Offer(file, record, day, status, disclosed, cancel),
            Contacts = [.. record.Of<Contact>().Where(c => c.Fact.IsTrueOn(day) == true && disclosed.Sees(c.Body.Type == ConsentChoice.WorkPhone ? EntryField.WorkPhone : EntryField.WorkEmail)).Select(c => (c.Body.Type, c.Body.Value))],
            Changes = await Changes(file, day, moment, cancel),
        };
    }

    private async Task<HeldOffer?> Offer(PersonFile file, Record record, DateOnly day, EntryStatus status, Disclosure disclosed, CancellationToken cancel)
    {
        if (OfferRule.Of(record, day, status) is not { } offer || !disclosed.Sees(EntryField.TakesNew)) return null;
        var act = file.Facts.Single(f => f.Id == offer.Fact.Id).RecordedBy;
        var by = await db.JournalEntries.Where(e => e.Id == act).Select(e => (Role?)e.Right).SingleOrDefaultAsync(cancel);
        return new HeldOffer(
            offer.Body.Places > 0, offer.Body.HomeVisits, disclosed.See(EntryField.FreePlaces, (int?)offer.Body.Places),
            disclosed.See(EntryField.FreePlaces, offer.Body.WaitingDays), offer.Fact.From!.Value, by);
    }

    /// <summary>What the public may see of was recorded or put right in the quarter before the day; the registration itself is no change.</summary>
    private async Task<IReadOnlyList<EntryChange>> Changes(PersonFile file, DateOnly day, DateTimeOffset moment, CancellationToken cancel)
    {
        var since = clock.EndOf(day.AddDays(-QuarterDays));
        bool Lately(DateTimeOffset? at) => at > since && at <= moment;
        var rows = file.Facts.Where(f => ShownKinds.Contains(f.Kind) && f.Body is not null
            && ((Lately(f.RecordedAt) && f.RecordedAt > file.Person.RegisteredAt.AddDays(1)) || Lately(f.SupersededAt))).ToList();
        var acts = rows.SelectMany(r => new[] { r.RecordedBy, r.SupersededBy ?? r.RecordedBy }).Distinct().ToList();
        var rights = await db.JournalEntries.Where(e => acts.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Right, cancel);
        return
        [
            .. rows.Select(r => Lately(r.SupersededAt)
                    ? new EntryChange(clock.DayOf(r.SupersededAt!.Value), r.Kind, true, rights[r.SupersededBy!.Value])
                    : new EntryChange(clock.DayOf(r.RecordedAt), r.Kind, false, rights[r.RecordedBy]))
                .Distinct().OrderByDescending(c => c.Day).ThenBy(c => c.Kind).Take(MostChanges),
        ];
    }

    /// <summary>The occupations of the posts, or of the last post, with the category in force on the ladder of each.</summary>
    private List<HeldOccupation> Occupations(Record record, List<Employment> posts, DateOnly day)
    {
        var codes = posts.Select(p => p.Occupation).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count == 0)
            codes.AddRange(record.Of<Employment>().Where(e => e.Fact.From <= day)
                .OrderByDescending(e => e.Fact.Until ?? DateOnly.MaxValue).ThenByDescending(e => e.Fact.From).Select(e => e.Body.Occupation).Take(1));
        var standing = Standing.Of(record, day, country);
        return codes.ConvertAll(code =>
        {
            var held = country.LadderOf(code) is { } ladder ? standing.OnLadder(ladder) : null;
            return new HeldOccupation(code, held?.Category.Value, held?.Fact.From, held?.Fact.Until);
        });
    }

    private static HeldOccupation Disclosed(HeldOccupation held) => new(
        held.Code,
        Public.See(EntryField.Category, held.Category),
        Public.See(EntryField.CategoryPeriod, held.CategorySince),
        Public.See(EntryField.CategoryPeriod, held.CategoryUntil));

    private async Task<IReadOnlyList<HeldPost>> Posts(List<(Fact Fact, Employment Body)> posts, CancellationToken cancel)
    {
        var ids = posts.Select(p => p.Body.Organisation).OfType<Guid>().Distinct().ToList();
        var organisations = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        return [.. posts.Select(p => Post(p.Fact, p.Body, p.Body.Organisation is { } id ? organisations.GetValueOrDefault(id) : null))];
    }

    private HeldPost Post(Fact fact, Employment post, Organisation? at) => new(
        post.Occupation,
        at?.Name ?? Words.Same(post.OrganisationName),
        at?.Kind,
        Public.See(EntryField.Town, at?.Region),
        Public.See(EntryField.Town, at is null ? null : places.Of(at.Place, at.Region)),
        Public.See(EntryField.PostSince, fact.From))
    {
        OrganisationNumber = at?.Identifier,
        Access = Public.See(EntryField.Access, at?.AccessCodes) ?? [],
    };

    private static string[] Codes(EntryField field, IEnumerable<string> codes) => Public.Sees(field) ? [.. codes.Distinct(StringComparer.Ordinal)] : [];

    /// <summary>The last confirmation; of a past day the journal tells when it was, and no longer by whom.</summary>
    private async Task<(DateOnly?, string?)> Confirmation(Person person, DateOnly day, DateTimeOffset moment, CancellationToken cancel)
    {
        if (person.ConfirmedOn is null || person.ConfirmedOn <= day) return (person.ConfirmedOn, person.ConfirmedBy);
        var last = await db.JournalEntries
            .Where(e => e.PersonId == person.Id && e.Kind == ActKind.EntryConfirmed && e.At <= moment)
            .OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancel);
        return (last is { } at ? clock.DayOf(at) : null, null);
    }
}
