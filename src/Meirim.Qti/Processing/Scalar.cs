using System.Globalization;
using Meirim.Qti.Items;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Processing;

/// <summary>One value of a base type in the one form in which it is compared.</summary>
/// <param name="Text">Identifier, word or pair; a pair is <c>A B</c> with the ordinally smaller first unless it is directed.</param>
/// <param name="X">The number, or the first coordinate.</param>
/// <param name="Y">The second coordinate.</param>
public readonly record struct Scalar(BaseType Type, string Text, double X = 0, double Y = 0)
{
    public bool IsNumber => Type is BaseType.Integer or BaseType.Float;

    /// <summary>Reads a value as it stands in a file or an answer; false for what is none of that type.</summary>
    public static bool TryParse(BaseType type, string text, out Scalar value)
    {
        value = default;
        if (text.Length > QtiLimits.AnswerLetters) return false;
        var words = Spelling.Words(text);
        switch (type)
        {
            case BaseType.String:
                value = new(type, words);
                return true;
            case BaseType.Identifier:
                value = new(type, words);
                return Identifiers.IsIdentifier(words);
            case BaseType.Boolean:
                value = new(type, words is "true" or "1" ? "true" : "false");
                return words is "true" or "false" or "1" or "0";
            case BaseType.Integer:
                bool whole = long.TryParse(words, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) && Math.Abs((double)integer) <= Attributes.LargestNumber;
                value = new(type, integer.ToString(CultureInfo.InvariantCulture), integer);
                return whole;
            case BaseType.Float:
                bool real = Attributes.TryNumber(words, out var number);
                value = Of(number);
                return real;
            default:
                return TryParseTwo(type, words.Split(' '), out value);
        }
    }

    public static Scalar Of(double number) => new(BaseType.Float, Say(number), number);

    public static Scalar Of(bool truth) => new(BaseType.Boolean, truth ? "true" : "false");

    /// <summary>The same value; numbers of both types are compared as numbers.</summary>
    public bool Is(Scalar other) => IsNumber && other.IsNumber
        ? X.Equals(other.X)
        : Type == other.Type && X.Equals(other.X) && Y.Equals(other.Y) && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override string ToString() => Text;

    /// <summary>A number as XML writes it.</summary>
    public static string Say(double number) => number == 0 ? "0" : number.ToString("R", CultureInfo.InvariantCulture);

    private static bool TryParseTwo(BaseType type, string[] parts, out Scalar value)
    {
        value = default;
        if (parts.Length != 2) return false;
        if (type == BaseType.Point)
        {
            if (!Attributes.TryNumber(parts[0], out var x) || !Attributes.TryNumber(parts[1], out var y)) return false;
            value = new(type, $"{Say(x)} {Say(y)}", x, y);
            return true;
        }
        if (!parts.All(Identifiers.IsIdentifier)) return false;
        bool swapped = type == BaseType.Pair && string.CompareOrdinal(parts[0], parts[1]) > 0;
        value = new(type, swapped ? $"{parts[1]} {parts[0]}" : $"{parts[0]} {parts[1]}");
        return true;
    }
}
