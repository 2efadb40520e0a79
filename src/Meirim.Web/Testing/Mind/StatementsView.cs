using System.Globalization;
using Meirim.Scales;

namespace Meirim.Web.Testing.Mind;

/// <summary>The statements of a pack in one language, with what was answered so far.</summary>
public sealed record StatementsView(ScalePack Pack, string Language, IReadOnlyDictionary<int, double> Answers)
{
    /// <summary>Name of the field of a statement.</summary>
    public static string Field(int number) => string.Create(CultureInfo.InvariantCulture, $"q{number}");

    public static string Say(double value) => value.ToString(CultureInfo.InvariantCulture);

    public bool IsDraft => PackUse.IsDraft(Pack, Language);

    /// <summary>What a form says; null when a value is none of the answers.</summary>
    public static IReadOnlyDictionary<int, double>? Read(ScalePack pack, IFormCollection form)
    {
        var answers = new Dictionary<int, double>();
        foreach (var item in pack.Items)
        {
            if (!form.TryGetValue(Field(item.Number), out var given) || string.IsNullOrEmpty(given)) continue;
            if (given.Count != 1 || !double.TryParse(given, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || !pack.Responses.Allows(value)) return null;
            answers[item.Number] = value;
        }
        return answers;
    }
}
