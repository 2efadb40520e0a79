using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>Reads the facts of a record for showing: every fact with its evidence and with the acts that recorded and superseded it.</summary>
public sealed class FactReading(MeirimDb db, FactWords words, CountryClock clock)
{
    /// <summary>The facts as the register knew them at the end of <paramref name="known"/>, or as it knows them now; newest first.</summary>
    /// <param name="withHistory">Also those that were superseded by then.</param>
    public async Task<IReadOnlyList<ShownFact>> Show(PersonFile file, DateOnly? known, bool withHistory, CancellationToken cancel = default)
    {
        var moment = known is { } day ? clock.EndOf(day) : clock.Now;
        var facts = file.Facts.Where(f => f.Body is not null && file.Known(f) is { } fact && fact.RecordedAt <= moment && (withHistory || fact.IsKnownAt(moment))).ToList();
        var acts = await Acts(facts, cancel);
        var stored = await Stored(facts, moment, cancel);
        return
        [
            .. facts.Select(f => Show(f, file.Known(f)!, moment, known ?? clock.Today, acts, stored))
                .OrderByDescending(f => f.Fact.From ?? DateOnly.MinValue).ThenByDescending(f => f.Fact.RecordedAt).ThenByDescending(f => f.Fact.Id),
        ];
    }

    private ShownFact Show(
        StoredFact row, Fact fact, DateTimeOffset moment, DateOnly day, Dictionary<Guid, KnownBy> acts, HashSet<string> stored)
    {
        var gone = !fact.IsKnownAt(moment);
        return new ShownFact(
            fact, gone ? "gone" : fact.Until <= day ? "past" : "now",
            words.Title(fact.Body), words.When(fact.Body, fact.From, fact.Until), words.Details(fact.Body),
            [.. row.Evidence.Where(e => stored.Contains(e.FileHash)).OrderBy(e => e.FileName, StringComparer.Ordinal)],
            acts[row.RecordedBy], gone ? acts[row.SupersededBy!.Value] : null, gone ? row.Successor : null);
    }

    private async Task<Dictionary<Guid, KnownBy>> Acts(List<StoredFact> facts, CancellationToken cancel)
    {
        var ids = facts.Select(f => f.RecordedBy).Concat(facts.Select(f => f.SupersededBy).OfType<Guid>()).Distinct().ToList();
        return await db.JournalEntries.AsNoTracking().Where(e => ids.Contains(e.Id))
            .Select(e => new { e.Id, By = new KnownBy(e.At, e.ActorName, e.Right, e.Reason, e.LedgerIndex) })
            .ToDictionaryAsync(e => e.Id, e => e.By, cancel);
    }

    /// <summary>Files that the register had by then; a file may have been attached long after the fact.</summary>
    private async Task<HashSet<string>> Stored(List<StoredFact> facts, DateTimeOffset moment, CancellationToken cancel)
    {
        var hashes = facts.SelectMany(f => f.Evidence).Select(e => e.FileHash).Distinct().ToList();
        return hashes.Count == 0 ? [] : await db.EvidenceFiles.Where(f => hashes.Contains(f.Hash) && f.StoredAt <= moment).Select(f => f.Hash).ToHashSetAsync(cancel);
    }
}
