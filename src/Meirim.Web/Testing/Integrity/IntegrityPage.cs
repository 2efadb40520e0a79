using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Statistics;

namespace Meirim.Web.Testing.Integrity;

/// <summary>A page of what in a round a person should look at. People stand here by their register number; each of them reads afterwards who looked.</summary>
public abstract class IntegrityPage(MeirimDb db, PromptReader reader, RecordViews views) : RoundPage(db)
{
    /// <summary>Null while the statistics are being reckoned.</summary>
    public StoredStatistics? Stored { get; private set; }

    public IReadOnlyList<PromptLine> Lines { get; private set; } = [];

    protected override async Task<bool> ReadRound(CancellationToken cancel)
    {
        if (!await base.ReadRound(cancel)) return false;
        Stored = (await RoundStatus.Of(Db, Round, cancel)).Stored;
        if (Stored is not null) Lines = await reader.Of(Round, cancel);
        return true;
    }

    protected Task NoteLook(IEnumerable<PromptLine> shown, CancellationToken cancel) =>
        views.NoteAll(Actor, [.. shown.SelectMany(l => l.Sheets).Select(s => s.Attempt.PersonId).Distinct()], RecordViewKind.OnIntegrityDesk, cancel);
}
