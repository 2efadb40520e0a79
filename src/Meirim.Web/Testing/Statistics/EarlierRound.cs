using Meirim.Psychometrics.Irt;

namespace Meirim.Web.Testing.Statistics;

/// <summary>A round before, with the curves of its questions.</summary>
internal sealed record EarlierRound(string Code, IReadOnlyDictionary<(Guid Item, int Version), (double A, double D)> Items)
{
    public ItemParameters? Find(SheetColumn column) => Items.TryGetValue((column.Item, column.Version), out var known) ? new ItemParameters(column.Id, known.A, known.D) : null;
}
