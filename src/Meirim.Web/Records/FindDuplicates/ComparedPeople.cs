using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Meirim.Names;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.FindDuplicates;

/// <summary>Reads of many people at once what a comparison looks at.</summary>
public sealed class ComparedPeople(MeirimDb db)
{
    private static readonly FactKind[] Telling = [FactKind.Education, FactKind.Training, FactKind.RecognisedQualification, FactKind.Employment];

    public async Task<IReadOnlyDictionary<Guid, ComparedPerson>> Read(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Number, p.Born }).ToListAsync(cancel);
        var names = (await db.RecordedNames.AsNoTracking().Where(n => ids.Contains(n.PersonId) && n.SupersededAt == null).ToListAsync(cancel)).ToLookup(n => n.PersonId);
        var facts = (await db.Facts.AsNoTracking().Where(f => ids.Contains(f.PersonId) && f.SupersededAt == null && f.Body != null && Telling.Contains(f.Kind)).ToListAsync(cancel)).ToLookup(f => f.PersonId);
        return people.ToDictionary(p => p.Id, p =>
        {
            var bodies = facts[p.Id].Select(f => f.ToFact().Body).ToList();
            return new ComparedPerson(
                p.Id, p.Number, p.Born,
                [.. names[p.Id].Select(n => new PersonName(n.Surname, n.GivenName, n.Patronymic)).Distinct()],
                bodies.Select(Document).OfType<string>().ToHashSet(StringComparer.Ordinal),
                bodies.OfType<Employment>().Select(e => e.Organisation?.ToString("D") ?? e.OrganisationName).ToHashSet(StringComparer.Ordinal),
                bodies.OfType<Employment>().Select(e => e.Occupation).ToHashSet(StringComparer.Ordinal));
        });
    }

    /// <summary>Names and birth dates of both: while they stay, what was decided of the pair stays.</summary>
    public static string Fingerprint(ComparedPerson a, ComparedPerson b)
    {
        var lines = new[] { a, b }.OrderBy(p => p.Number, StringComparer.Ordinal).SelectMany(p => p.Names
            .Select(n => $"{n.Surname} {n.Given} {n.Patronymic}").Order(StringComparer.Ordinal).Prepend(p.Born?.ToString("O", CultureInfo.InvariantCulture) ?? "-"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 16));
    }

    /// <summary>The number of a document, letters and figures alone. A short one, or one without figures, is borne by many.</summary>
    private static string? Document(FactBody body)
    {
        var number = body switch
        {
            Education e => e.Document,
            Training t => t.Document,
            RecognisedQualification q => q.Document,
            _ => null,
        };
        if (number is null) return null;
        var plain = new string([.. number.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return plain.Length >= 5 && plain.Any(char.IsAsciiDigit) ? plain : null;
    }
}
