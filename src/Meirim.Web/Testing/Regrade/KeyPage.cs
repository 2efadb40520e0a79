using Meirim.Web.Testing.Rounds;

namespace Meirim.Web.Testing.Regrade;

/// <summary>A page of one round's keys.</summary>
public abstract class KeyPage(MeirimDb db, RoundKeys keys) : RoundPage(db)
{
    protected RoundKeys Keys => keys;

    /// <summary>The key in force.</summary>
    public RoundKey Key { get; private set; } = null!;

    /// <summary>Sheets are scored and nobody works at them: a change can be proposed and decided of.</summary>
    public bool IsOpen => Round.State is RoundState.Scored or RoundState.Released;

    protected override async Task<bool> ReadRound(CancellationToken cancel)
    {
        if (!await base.ReadRound(cancel)) return false;
        Key = await keys.Read(Round.Id, Round.Key, cancel);
        return true;
    }
}
