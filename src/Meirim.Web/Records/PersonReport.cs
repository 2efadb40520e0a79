using System.Text.Json.Nodes;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>
/// A record as the register knew it at the end of a day, for <c>meirim person show</c>. Its JSON is described in
/// <c>docs/cli.md</c>. The national identifier is never in it.
/// </summary>
internal sealed record PersonReport(
    string Number, DateOnly KnownOn, DateTimeOffset RegisteredAt, DateTimeOffset? ErasedAt, DateOnly? ConfirmedOn, string? ConfirmedBy,
    IReadOnlyList<PersonReport.Name> Names, IReadOnlyList<PersonReport.Post> Posts, IReadOnlyList<PersonReport.Held> Categories,
    IReadOnlyList<PersonReport.Known> Facts, IReadOnlyList<PersonReport.Line> Journal)
{
    public sealed record Name(string Surname, string GivenName, string? Patronymic, string Spelling, string Source);

    public sealed record Post(string Occupation, string Organisation, DateOnly? Since, decimal Rate);

    public sealed record Held(string Ladder, string Value, string Occupation, DateOnly? From, DateOnly? Until);

    public sealed record Known(Guid Id, FactKind Kind, DateOnly? From, DateOnly? Until, DateTimeOffset RecordedAt, int Evidence, JsonNode? Body);

    public sealed record Line(DateTimeOffset At, ActKind Act, string Right, string Actor, string? Reason, long? LedgerIndex);

    public static async Task<PersonReport> Of(PersonFile file, DateOnly day, CountryClock clock, CountryData country, MeirimDb db, CancellationToken cancel)
    {
        var (person, moment) = (file.Person, clock.EndOf(day));
        var standing = Standing.Of(file.Record.AsKnownAt(moment), day, country);
        var journal = await db.JournalEntries.AsNoTracking().Where(e => e.PersonId == person.Id && e.At <= moment).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(cancel);
        var confirmed = person.ConfirmedOn <= day;
        return new PersonReport(
            person.Number, day, person.RegisteredAt, person.ErasedAt, confirmed ? person.ConfirmedOn : null, confirmed ? person.ConfirmedBy : null,
            [.. file.NamesAt(moment)
                .Select(n => new Name(n.Surname, n.GivenName, n.Patronymic, n.Spelling, n.Source))],
            [.. standing.Posts.Select(p => new Post(p.Post.Occupation, p.Post.OrganisationName, p.Fact.From, p.Post.Rate))],
            [.. standing.Categories.Select(c => new Held(c.Ladder, c.Category.Value, c.Category.Occupation, c.Fact.From, c.Fact.Until))],
            [.. file.Facts.Where(f => f.Body is not null && file.Known(f)?.IsKnownAt(moment) == true)
                .OrderBy(f => f.Kind).ThenBy(f => f.From).ThenBy(f => f.Id).Select(Fact)],
            [.. journal.Select(e => new Line(e.At, e.Kind, e.Right.ToString(), e.ActorName, e.Reason, e.LedgerIndex))]);
    }

    private static Known Fact(StoredFact f) => new(f.Id, f.Kind, f.From, f.Until, f.RecordedAt, f.Evidence.Count, JsonNode.Parse(f.Body!));
}
