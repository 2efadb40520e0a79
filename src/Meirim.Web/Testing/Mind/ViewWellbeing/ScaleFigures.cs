using Meirim.Scales;

namespace Meirim.Web.Testing.Mind.ViewWellbeing;

/// <summary>Figures of one scale of a round, small groups hidden; means and spreads with one decimal.</summary>
public sealed record ScaleFigures(string Pack, string Scale, GroupFigures ByRegion, GroupFigures ByOccupation, GroupFigures ByLanguage);
