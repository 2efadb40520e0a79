using System.Globalization;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>A search as it was asked, by address or by form.</summary>
internal sealed record FhirQuery(IReadOnlyList<FhirAsked> Asked, IReadOnlySet<string> Includes, int Count, int Offset)
{
    public const int UsualCount = 20, MostAtOnce = 100;

    private static readonly string[] OfTheResult = ["_count", "_offset", "_include", "_format", "_pretty"];

    /// <param name="strict">True when an unknown parameter is refused and not passed over.</param>
    public static Outcome<FhirQuery> Read(IEnumerable<KeyValuePair<string, string>> pairs, FhirStore store, bool strict)
    {
        var (asked, includes, count, offset) = (new List<FhirAsked>(), new HashSet<string>(StringComparer.Ordinal), UsualCount, 0);
        foreach (var (key, value) in pairs)
        {
            var (name, modifier) = key.Split(':', 2) is [var n, var m] ? (n, m) : (key, (string?)null);
            if (name == "_count" && !Number(value, out count) || name == "_offset" && !Number(value, out offset)) return ExchangeProblems.WrongValue.With(name);
            if (name == "_include")
            {
                if (store.Includes.Contains(value)) includes.Add(value);
                else if (strict) return ExchangeProblems.UnknownParameter.With($"_include={Short(value)}");
            }
            if (OfTheResult.Contains(name)) continue;
            var known = store.Parameters.FirstOrDefault(p => p.Name == name);
            if (known is null || modifier is not (null or "exact" or "contains") || modifier is not null && known.Type != "string")
            {
                // a modifier changes what is asked: it is never passed over (FHIR R4, search, 3.1.1.4.5)
                if (strict || known is not null) return ExchangeProblems.UnknownParameter.With(Short(key));
                continue;
            }
            // an empty value asks nothing
            var values = value.Split(',').Select(v => v.Trim()).Where(v => v.Length > 0).ToList();
            if (values.Count == 0) continue;
            if (values.Exists(v => v.Length > 200) || values.Count > 50) return ExchangeProblems.WrongValue.With(name);
            if (known.Type == "date" && values.Exists(v => FhirDate.Read(v) is null)) return ExchangeProblems.WrongValue.With(name);
            if (name == "active" && values.Exists(v => v is not ("true" or "false"))) return ExchangeProblems.WrongValue.With(name);
            asked.Add(new FhirAsked(name, modifier, values));
        }
        return new FhirQuery(asked, includes, Math.Min(count, MostAtOnce), offset);
    }

    /// <summary>The search again, at another place, as the query of an address.</summary>
    public string At(int offset)
    {
        var parts = Asked.Select(a => $"{a.Text}={Uri.EscapeDataString(string.Join(',', a.Values))}")
            .Concat(Includes.Select(i => "_include=" + Uri.EscapeDataString(i)))
            .Append(string.Create(CultureInfo.InvariantCulture, $"_count={Count}"));
        if (offset > 0) parts = parts.Append(string.Create(CultureInfo.InvariantCulture, $"_offset={offset}"));
        return string.Join('&', parts);
    }

    private static bool Number(string value, out int number) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < 10_000_000;

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
