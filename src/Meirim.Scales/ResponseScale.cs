namespace Meirim.Scales;

/// <summary>What can be answered to every statement.</summary>
/// <param name="Least">The smallest value; a reversed item counts as least + most − value.</param>
/// <param name="Options">The answers in rising order; null when any number from least to most may be given.</param>
public sealed record ResponseScale(double Least, double Most, IReadOnlyList<ResponseOption>? Options = null)
{
    public bool Allows(double value) => Options is null ? value >= Least && value <= Most : Options.Any(o => o.Value.Equals(value));

    public double Reverse(double value) => Least + Most - value;
}
