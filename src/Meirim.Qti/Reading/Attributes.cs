using System.Globalization;
using Meirim.Qti.Items;
using System.Xml.Linq;

namespace Meirim.Qti.Reading;

/// <summary>Attributes of QTI elements, refused with the name of element and attribute when they are not what they must be.</summary>
internal static class Attributes
{
    /// <summary>Larger numbers than this are no points and no places.</summary>
    public const double LargestNumber = 1e12;

    public static string Required(this ReadingContext context, XElement element, string name) =>
        element.Attribute(name)?.Value.Trim() is { Length: > 0 } value ? value : throw context.Refuse(QtiProblems.AttributeMissing(element.Name.LocalName, name), element);

    public static string Identifier(this ReadingContext context, XElement element, string name = "identifier")
    {
        var value = context.Required(element, name);
        return Identifiers.IsIdentifier(value) ? value : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, name, Clip(value)), element);
    }

    public static bool Flag(this ReadingContext context, XElement element, string name, bool otherwise) => element.Attribute(name)?.Value.Trim() switch
    {
        null or "" => otherwise,
        "true" or "1" => true,
        "false" or "0" => false,
        var value => throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, name, Clip(value)), element),
    };

    public static int? Count(this ReadingContext context, XElement element, string name)
    {
        if (element.Attribute(name)?.Value.Trim() is not { Length: > 0 } value) return null;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000
            ? number
            : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, name, Clip(value)), element);
    }

    public static int Count(this ReadingContext context, XElement element, string name, int otherwise) => context.Count(element, name) ?? otherwise;

    public static double? Number(this ReadingContext context, XElement element, string name)
    {
        if (element.Attribute(name)?.Value.Trim() is not { Length: > 0 } value) return null;
        return TryNumber(value, out var number) ? number : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, name, Clip(value)), element);
    }

    public static IReadOnlyList<double> Coordinates(this ReadingContext context, XElement element)
    {
        var value = element.Attribute("coords")?.Value ?? "";
        var parts = value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var numbers = new List<double>();
        foreach (var part in parts)
            numbers.Add(TryNumber(part, out var number) ? number : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, "coords", Clip(value)), element));
        return numbers;
    }

    /// <summary>A word of the specification: kebab-case in 3.0, camelCase before.</summary>
    public static T Word<T>(this ReadingContext context, XElement element, string name, T? otherwise = null)
        where T : struct, Enum
    {
        var value = otherwise is null ? context.Required(element, name) : element.Attribute(name)?.Value.Trim() ?? "";
        if (value.Length == 0) return otherwise!.Value;
        return Enum.TryParse<T>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(value[0])
            ? word
            : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, name, Clip(value)), element);
    }

    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number) && Math.Abs(number) <= LargestNumber;

    public static string Clip(string value) => value.Length <= 60 ? value : value[..57] + "…";
}
