using System.Globalization;
using System.Text;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Register.Search;
using Microsoft.Extensions.Primitives;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>What is asked, as it stands in the address: <c>/find?q=…&amp;region=…&amp;language=kk&amp;language=sign</c>. Page, API and command line read it alike.</summary>
public sealed record SearchQuestion
{
    public const int LongestText = 200;

    /// <summary>A language that stands for every sign language.</summary>
    public const string AnySignLanguage = "sign";

    /// <summary>More values of one filter than anybody chooses by hand.</summary>
    private const int MostValues = 30;

    /// <summary>Names of the filters in the address.</summary>
    public static readonly IReadOnlyList<string> Filters = [.. Facets.All.Select(f => f.Name())];

    private static readonly string[] Orders = ["match", "fair", "soonest"];

    private readonly Dictionary<string, IReadOnlyList<string>> _filters = new(StringComparer.Ordinal);

    /// <summary>A name in any spelling, an occupation, a town, a register number.</summary>
    public string Text { get; private init; } = "";

    /// <summary>True when every word of the text is taken for a name.</summary>
    public bool OnlyName { get; private init; }

    public int Page { get; private init; } = 1;

    /// <summary><c>match</c>, <c>fair</c> or <c>soonest</c>; null leaves it to the question: by the name when one is asked for, else fair.</summary>
    public string? Order { get; private init; }

    private bool PageIsWrong { get; init; }

    /// <summary>The values chosen of the filter.</summary>
    public IReadOnlyList<string> this[string filter] => _filters.GetValueOrDefault(filter) ?? [];

    public bool IsEmpty => Text.Length == 0 && _filters.Count == 0;

    public bool HasFilters => _filters.Count > 0;

    /// <summary>Every value chosen.</summary>
    public IEnumerable<(string Filter, string Code)> Chosen => Filters.SelectMany(f => this[f].Select(code => (f, code)));

    public static SearchQuestion Read(Func<string, StringValues> value)
    {
        var page = value("p").ToString() is { Length: > 0 } typed ? typed : "1";
        var read = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and < 100_000;
        var question = new SearchQuestion
        {
            Text = value("q").ToString().Trim(),
            OnlyName = value("as") == "name",
            Page = read ? number : 1,
            PageIsWrong = !read,
            Order = value("order").ToString() is { Length: > 0 } order ? order : null,
        };
        foreach (var filter in Filters)
            if (value(filter).Select(v => v?.Trim() ?? "").Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } codes)
                question._filters[filter] = codes;
        return question;
    }

    /// <summary>What stands in the way of answering it; null when nothing does. A place is looked up later, among those known.</summary>
    internal Problem? Check(CountryData country, ICountry rules)
    {
        if (Text.Length > LongestText) return RegisterProblems.TextTooLong.With(LongestText);
        if (rules.TryParsePerson(Text, out _)) return RegisterProblems.IdentifierTyped;
        if (PageIsWrong) return RegisterProblems.PageUnreadable;
        if (Order is { } order && !Orders.Contains(order)) return RegisterProblems.UnknownOrder.With(Short(order));
        foreach (var (filter, codes) in _filters)
        {
            if (codes.Count > MostValues) return RegisterProblems.TooManyValues.With(MostValues);
            foreach (var code in codes)
                if (FacetValues.Unknown(Facets.Named(filter)!.Value, code, country) is { } unknown) return unknown.With(Short(code));
        }
        return null;
    }

    public SearchQuestion On(int page) => new(this) { Page = page };

    public SearchQuestion WithText(string text, bool onlyName = false) => new(this) { Text = text, OnlyName = onlyName, Page = 1 };

    public SearchQuestion InOrder(string? order) => new(this) { Order = order, Page = 1 };

    /// <summary>The question with words of its text read as the filter that they also are.</summary>
    internal SearchQuestion Instead(Understood other) =>
        WithText(Text.Replace(other.Words, "", StringComparison.Ordinal).Trim()).With(other.Term.Filter, other.Term.Codes[0]);

    /// <summary>The question with one more value of the filter.</summary>
    public SearchQuestion With(string filter, string code) => Put(filter, [.. this[filter].Append(code).Distinct(StringComparer.Ordinal)]);

    /// <summary>The question without this value of the filter, or without the filter.</summary>
    public SearchQuestion Without(string filter, string? code = null) => Put(filter, code is null ? [] : [.. this[filter].Where(c => c != code)]);

    public SearchQuestion WithoutFilters()
    {
        var question = new SearchQuestion(this) { Page = 1 };
        question._filters.Clear();
        return question;
    }

    /// <summary>The question as the query of an address, with its question mark; empty when nothing is asked.</summary>
    public string Query()
    {
        var query = new StringBuilder();
        void Add(string name, string value) => query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        if (Text.Length > 0) Add("q", Text);
        if (OnlyName) Add("as", "name");
        foreach (var (filter, code) in Chosen) Add(filter, code);
        if (Order is { } order) Add("order", order);
        if (Page > 1) Add("p", Page.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }

    private SearchQuestion Put(string filter, IReadOnlyList<string> codes)
    {
        var question = new SearchQuestion(this) { Page = 1 };
        if (codes.Count == 0) question._filters.Remove(filter);
        else question._filters[filter] = codes;
        return question;
    }

    private SearchQuestion(SearchQuestion other)
    {
        (Text, OnlyName, Page, PageIsWrong, Order) = (other.Text, other.OnlyName, other.Page, other.PageIsWrong, other.Order);
        _filters = new Dictionary<string, IReadOnlyList<string>>(other._filters, StringComparer.Ordinal);
    }

    private SearchQuestion() { }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
