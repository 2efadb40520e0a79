using Meirim.Psychometrics.Irt;

namespace Meirim.Psychometrics.Linking;

/// <summary>How the new scale comes onto the base: θ_base = A θ_new + B.</summary>
public sealed record ScaleLink(double A, double B)
{
    public double Ability(double theta) => (A * theta) + B;

    /// <summary>a / A, and b A + B.</summary>
    public ItemParameters Item(ItemParameters item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new ItemParameters(item.Id, item.A / A, item.D - (item.A * B / A));
    }

    /// <summary>From base to new.</summary>
    public ScaleLink Inverse => new(1 / A, -B / A);
}

/// <summary>How constants are found from items common to both forms (Kolen and Brennan 2014, chapter 6).</summary>
public enum LinkMethod
{
    /// <summary>A = SD of base difficulties / SD of new ones (Marco 1977).</summary>
    MeanSigma,

    /// <summary>A = mean of new slopes / mean of base slopes (Loyd and Hoover 1980).</summary>
    MeanMean,

    /// <summary>Least squares between the items' curves (Haebara 1980).</summary>
    Haebara,

    /// <summary>Least squares between the tests' curves (Stocking and Lord 1983).</summary>
    StockingLord,
}

/// <summary>Over which abilities curves are compared, on the base scale.</summary>
public enum LinkWeights
{
    /// <summary>Standard normal: 61 points on [−6, 6].</summary>
    Normal,

    /// <summary>Equal weights: 161 points on [−4, 4].</summary>
    Uniform,
}
