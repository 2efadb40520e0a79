using Meirim.Standards.Editions;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Standards;

/// <summary>Reads the imported wordings of all cards.</summary>
public sealed class EditionShelf(MeirimDb db, ParsedTexts parsed)
{
    private Shelf? _shelf;

    /// <summary>The wordings as they stand now; read once a request.</summary>
    public async Task<Shelf> Load(CancellationToken cancel = default) => _shelf ??= await Read(cancel);

    /// <summary>Forgets what was read: after an import.</summary>
    public void Forget() => _shelf = null;

    private async Task<Shelf> Read(CancellationToken cancel)
    {
        var imports = await db.StandardImports.AsNoTracking().Where(i => i.ConfirmedBy != null)
            .Select(i => new { i.Id, i.ActNumber, i.ActDate }).ToListAsync(cancel);
        var newImports = imports.Select(i => i.Id).Where(id => !parsed.HasDocument(id)).ToList();
        foreach (var text in await db.StandardImports.AsNoTracking().Where(i => newImports.Contains(i.Id)).Select(i => new { i.Id, i.Document }).ToListAsync(cancel))
            parsed.KeepDocument(text.Id, text.Document);

        var editions = await db.StandardEditions.AsNoTracking()
            .Select(e => new { e.Id, e.OccupationCode, e.Paragraph, e.From, e.Until, e.ImportId })
            .OrderBy(e => e.Paragraph).ThenBy(e => e.From).ToListAsync(cancel);
        var newCards = editions.Select(e => e.Id).Where(id => !parsed.HasCard(id)).ToList();
        foreach (var text in await db.StandardEditions.AsNoTracking().Where(e => newCards.Contains(e.Id)).Select(e => new { e.Id, e.Card }).ToListAsync(cancel))
            parsed.KeepCard(text.Id, text.Card);

        var acts = imports.ToDictionary(i => i.Id);
        return new Shelf(
            [.. editions.Select(e => new HeldEdition(e.Id, e.ImportId, e.OccupationCode,
                new CardEdition(parsed.Card(e.Id), acts[e.ImportId].ActNumber, acts[e.ImportId].ActDate, e.From, e.Until)))],
            [.. imports.Select(i => parsed.Document(i.Id))]);
    }
}
