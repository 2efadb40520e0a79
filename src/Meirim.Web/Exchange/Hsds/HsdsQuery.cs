using System.Globalization;

namespace Meirim.Web.Exchange.Hsds;

/// <summary>What a list is asked for.</summary>
internal sealed record HsdsQuery(
    string Search, int Page, int PerPage, Guid? TaxonomyTerm, Guid? Taxonomy, Guid? Organisation, DateTimeOffset? ModifiedAfter, bool Minimal, bool Full)
{
    public const int UsualPage = 50, LongestPage = 500;

    public static Outcome<HsdsQuery> Read(IQueryCollection asked)
    {
        string Text(string name) => asked[name].ToString().Trim();
        foreach (var name in new[] { "page", "per_page" })
            if (Text(name) is { Length: > 0 } typed && (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is 0 or > 1_000_000)) return ExchangeProblems.WrongValue.With(name);
        foreach (var name in new[] { "taxonomy_term_id", "taxonomy_id", "organization_id" })
            if (Text(name) is { Length: > 0 } typed && !Guid.TryParseExact(typed, "D", out _)) return ExchangeProblems.WrongValue.With(name);
        foreach (var name in new[] { "minimal", "full" })
            if (Text(name) is { Length: > 0 } typed && !bool.TryParse(typed, out _)) return ExchangeProblems.WrongValue.With(name);
        DateTimeOffset? after = null;
        if (Text("modified_after") is { Length: > 0 } moment)
        {
            if (Fhir.FhirDate.Read(moment) is not { Prefix: "eq" } read) return ExchangeProblems.WrongValue.With("modified_after");
            after = read.Start;
        }
        if (Text("search").Length > 200) return ExchangeProblems.WrongValue.With("search");
        Guid? Id(string name) => Guid.TryParseExact(Text(name), "D", out var id) ? id : null;
        int Number(string name, int without) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : without;
        return new HsdsQuery(
            Text("search"), Number("page", 1), Math.Min(Number("per_page", UsualPage), LongestPage), Id("taxonomy_term_id"), Id("taxonomy_id"), Id("organization_id"), after,
            bool.TryParse(Text("minimal"), out bool minimal) && minimal, bool.TryParse(Text("full"), out bool full) && full);
    }

    /// <summary>Every word of the search is part of one of the texts.</summary>
    public bool Finds(IEnumerable<string> texts)
    {
        if (Search.Length == 0) return true;
        var all = texts.ToList();
        return Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => all.Exists(t => t.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>One page, as HSDS counts it.</summary>
    public object PageOf<T>(IReadOnlyList<T> all, Func<T, object> show)
    {
        // "minimal" aims at everything in one answer
        var size = Minimal ? Math.Max(1, all.Count) : PerPage;
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var contents = all.Skip((Page - 1) * size).Take(size).Select(show).ToList();
        return new
        {
            total_items = all.Count,
            total_pages = pages,
            page_number = Page,
            size = contents.Count,
            first_page = Page == 1,
            last_page = Page >= pages,
            empty = contents.Count == 0,
            contents,
        };
    }
}
