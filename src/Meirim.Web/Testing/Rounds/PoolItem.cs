using Meirim.Web.Testing.Bank;

namespace Meirim.Web.Testing.Rounds;

/// <summary>An item that may stand in a form.</summary>
/// <param name="Seconds">The time that it should take.</param>
/// <param name="Shown">How many people had a paper with it.</param>
/// <param name="Slope">Of its newest calibration, with <paramref name="Intercept"/>; null as long as it has none.</param>
public sealed record PoolItem(
    Guid Id, int Version, ItemUse Use, bool IsTrial, string Area, string Level, int Seconds = 0, int Shown = 0, double? Slope = null, double? Intercept = null);

/// <summary>What is asked of a drawing beside the blueprint.</summary>
/// <param name="Seed">The same seed draws the same forms.</param>
/// <param name="Enemies">Pairs that may not stand in one form.</param>
/// <param name="Anchor">Questions of the main round that stand in every form of the resit.</param>
/// <param name="Barred">Questions that may stand in no form but as anchor: those of the main round.</param>
public sealed record DrawOrder(long Seed, IReadOnlyCollection<(Guid First, Guid Second)> Enemies, IReadOnlySet<Guid> Anchor, IReadOnlySet<Guid> Barred)
{
    public static DrawOrder Of(long seed) => new(seed, [], new HashSet<Guid>(), new HashSet<Guid>());
}
