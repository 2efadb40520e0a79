using System.Collections.Concurrent;
using Meirim.Standards.Case;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Standards;

/// <summary>Every imported wording as a package of CASE 1.1, for other systems and for <c>standard export --case</c>.</summary>
public sealed class CaseEditions(MeirimDb db, EditionShelf shelf, ICountry country, CaseEditions.Made made)
{
    /// <summary>Packages that were made once: a wording changes only when another ends it.</summary>
    public sealed class Made
    {
        internal ConcurrentDictionary<CaseEdition, CasePackage> Packages { get; } = new(ByIdentity.Instance);
    }

    /// <param name="root">Address of the server, without a slash at its end.</param>
    public async Task<IReadOnlyList<(HeldEdition Held, CasePackage Package)>> Load(string root, CancellationToken cancel = default)
    {
        var held = await shelf.Load(cancel);
        var takenUp = await db.StandardImports.AsNoTracking().Where(i => i.ConfirmedAt != null).ToDictionaryAsync(i => i.Id, i => i.ConfirmedAt!.Value, cancel);
        // an amending act names no state body: it is that of the standard
        var creator = held.Documents.Select(d => d.Technical?.StateBody).FirstOrDefault(s => !string.IsNullOrEmpty(s)) ?? country.Code.ToUpperInvariant();
        return [.. held.Editions.Select(e =>
        {
            var next = held.Editions.FirstOrDefault(n => n.Card.Paragraph == e.Card.Paragraph && n.Edition.From == e.Edition.Until);
            var changed = next is null ? takenUp[e.ImportId] : Later(takenUp[e.ImportId], takenUp[next.ImportId]);
            var edition = new CaseEdition(e.Edition, country.Code, creator, root, changed);
            return (e, made.Packages.GetOrAdd(edition, CaseWriter.Write));
        })];
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    /// <summary>Compares by what tells packages apart, without walking through the cards.</summary>
    private sealed class ByIdentity : IEqualityComparer<CaseEdition>
    {
        public static readonly ByIdentity Instance = new();

        public bool Equals(CaseEdition? x, CaseEdition? y) => Key(x) == Key(y);

        public int GetHashCode(CaseEdition obj) => Key(obj).GetHashCode();

        private static (Guid, DateOnly?, string, string, DateTimeOffset) Key(CaseEdition? e) =>
            e is null ? default : (e.Id, e.Edition.Until, e.Root, e.Creator, e.ChangedAt);
    }
}
