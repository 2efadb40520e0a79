using Meirim.Psychometrics.Dif;

namespace Meirim.Web.Testing.Analyse;

/// <summary>Fairness of one item as the command answers it.</summary>
internal sealed record DifAnswer(
    string Id, double? Chi2, double? P, double? OddsRatio, double? Delta, double? SeDelta, string? Class, bool InCriterion, LogisticAnswer Logistic)
{
    public static DifAnswer Of(DifItem item)
    {
        var (m, l) = (item.MantelHaenszel, item.Logistic);
        return new DifAnswer(
            item.Id, m.ChiSquare, m.P, m.OddsRatio, m.Delta, m.SeDelta, m.Class?.ToString(), m.InCriterion,
            new LogisticAnswer(l.Uniform, l.UniformP, l.NonUniform, l.NonUniformP, l.RSquaredChange, l.Class?.ToString()));
    }
}

/// <summary>The same item by logistic regression.</summary>
internal sealed record LogisticAnswer(double? Uniform, double? UniformP, double? NonUniform, double? NonUniformP, double? RSquaredChange, string? Class);
