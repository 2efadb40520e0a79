using Meirim.Qti.Items;

namespace Meirim.Qti.Processing;

/// <summary>The value of a variable. Nothing at all is <see cref="Null"/>; so are an empty container and an empty word (QTI: an empty string is NULL).</summary>
public sealed class QtiValue
{
    public static readonly QtiValue Null = new(Cardinality.Single, []);

    private QtiValue(Cardinality cardinality, IReadOnlyList<Scalar> values) => (Cardinality, Values) = (cardinality, values);

    public Cardinality Cardinality { get; }

    public IReadOnlyList<Scalar> Values { get; }

    public bool IsNull => Values.Count == 0;

    public bool IsSingle => Values.Count == 1 && Cardinality == Cardinality.Single;

    public static QtiValue Of(Cardinality cardinality, IEnumerable<Scalar> values)
    {
        var list = values.Where(v => v.Type != BaseType.String || v.Text.Length > 0).ToList();
        return list.Count == 0 ? Null : new(cardinality, list);
    }

    public static QtiValue Of(Scalar value) => Of(Cardinality.Single, [value]);

    /// <summary>A number; NULL for what is none (QTI: a division by zero is NULL).</summary>
    public static QtiValue Of(double number) => double.IsFinite(number) ? Of(Scalar.Of(number)) : Null;

    public static QtiValue Of(bool truth) => Of(Scalar.Of(truth));

    /// <summary>True, false, or null for NULL and for what is no truth value.</summary>
    public bool? Truth => IsSingle && Values[0].Type == BaseType.Boolean ? Values[0].Text == "true" : null;

    public double? Number => IsSingle && Values[0].IsNumber ? Values[0].X : null;

    /// <summary>Single values are the same; ordered ones in sequence; multiple ones as often each, in any order. NULL matches nothing.</summary>
    public bool? Matches(QtiValue other)
    {
        if (IsNull || other.IsNull) return null;
        if (Cardinality != other.Cardinality || Values.Count != other.Values.Count) return false;
        if (Cardinality != Cardinality.Multiple) return Values.Zip(other.Values).All(p => p.First.Is(p.Second));
        var rest = other.Values.ToList();
        foreach (var value in Values)
        {
            int at = rest.FindIndex(value.Is);
            if (at < 0) return false;
            rest.RemoveAt(at);
        }
        return true;
    }

    public override string ToString() => IsNull ? "null" : string.Join(", ", Values);
}
