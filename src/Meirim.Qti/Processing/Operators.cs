using Meirim.Qti.Items;

namespace Meirim.Qti.Processing;

/// <summary>The operators of QTI 3.0 that the interpreter knows (QTI 3.0 information model, expressions).</summary>
internal static class Operators
{
    public static QtiValue Apply(Operation operation, IReadOnlyList<QtiValue> operands) => operation.Operator switch
    {
        Operator.Match when operands.Count == 2 => Truth(operands[0].Matches(operands[1])),
        Operator.IsNull when operands.Count == 1 => QtiValue.Of(operands[0].IsNull),
        Operator.Not when operands.Count == 1 => Truth(!operands[0].Truth),
        Operator.And => Truth(operands.Any(o => o.Truth == false) ? false : operands.All(o => o.Truth == true) ? true : null),
        Operator.Or => Truth(operands.Any(o => o.Truth == true) ? true : operands.All(o => o.Truth == false) ? false : null),
        Operator.Sum => Folded(operands, 0, (a, b) => a + b),
        Operator.Product => Folded(operands, 1, (a, b) => a * b),
        Operator.Divide => Numbers(operands) is var (a, b) && b != 0 ? QtiValue.Of(a / b) : QtiValue.Null,
        Operator.Equal => Numbers(operands) is var (a, b) ? QtiValue.Of(Near(operation, a, b)) : QtiValue.Null,
        Operator.Lt => Numbers(operands) is var (a, b) ? QtiValue.Of(a < b) : QtiValue.Null,
        Operator.Lte => Numbers(operands) is var (a, b) ? QtiValue.Of(a <= b) : QtiValue.Null,
        Operator.Gt => Numbers(operands) is var (a, b) ? QtiValue.Of(a > b) : QtiValue.Null,
        Operator.Gte => Numbers(operands) is var (a, b) ? QtiValue.Of(a >= b) : QtiValue.Null,
        Operator.Member when operands is [{ IsNull: false, Values.Count: 1 } one, { IsNull: false } all] => QtiValue.Of(all.Values.Any(one.Values[0].Is)),
        Operator.StringMatch when operands is [{ IsSingle: true } one, { IsSingle: true } other] && one.Values[0].Type == BaseType.String && other.Values[0].Type == BaseType.String
            => QtiValue.Of(SameWords(operation, one.Values[0].Text, other.Values[0].Text)),
        Operator.Multiple => Together(Cardinality.Multiple, operands),
        Operator.Ordered => Together(Cardinality.Ordered, operands),
        _ => QtiValue.Null,
    };

    private static QtiValue Truth(bool? truth) => truth is { } known ? QtiValue.Of(known) : QtiValue.Null;

    /// <summary>NULL when any operand is NULL or no number.</summary>
    private static QtiValue Folded(IReadOnlyList<QtiValue> operands, double start, Func<double, double, double> step)
    {
        if (operands.Any(o => o.IsNull || o.Values.Any(v => !v.IsNumber))) return QtiValue.Null;
        var result = operands.SelectMany(o => o.Values).Aggregate(start, (all, v) => step(all, v.X));
        return QtiValue.Of(Math.Abs(result) < 1e15 ? Math.Round(result, 12, MidpointRounding.AwayFromZero) : result);
    }

    private static (double A, double B)? Numbers(IReadOnlyList<QtiValue> operands) =>
        operands is [{ Number: { } a }, { Number: { } b }] ? (a, b) : null;

    private static bool Near(Operation operation, double a, double b)
    {
        if (operation.Tolerance == ToleranceMode.Exact || operation.Tolerances.Count == 0) return a.Equals(b) || a == b;
        double below = operation.Tolerances[0], above = operation.Tolerances[^1];
        double low = operation.Tolerance == ToleranceMode.Absolute ? a - below : a - Math.Abs(a) * below / 100;
        double high = operation.Tolerance == ToleranceMode.Absolute ? a + above : a + Math.Abs(a) * above / 100;
        return (operation.IncludeLower ? b >= low : b > low) && (operation.IncludeUpper ? b <= high : b < high);
    }

    private static bool SameWords(Operation operation, string one, string other)
    {
        var comparison = operation.CaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return operation.Substring ? one.Contains(other, comparison) : string.Equals(one, other, comparison);
    }

    /// <summary>NULL operands are left out; values of different types make nothing.</summary>
    private static QtiValue Together(Cardinality cardinality, IReadOnlyList<QtiValue> operands)
    {
        var values = operands.SelectMany(o => o.Values).ToList();
        return values.Select(v => v.Type).Distinct().Count() > 1 ? QtiValue.Null : QtiValue.Of(cardinality, values);
    }
}
