using System.Globalization;
using System.Text;
using Meirim.Standards.Country;
using Meirim.Web.Countries;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>What is asked, as it stands in the address: <c>/find?q=…&amp;region=…</c>. Page, API and command line read it alike.</summary>
public sealed record SearchQuestion
{
    public const int LongestText = 200;

    /// <summary>A language that stands for every sign language.</summary>
    public const string AnySignLanguage = "sign";

    public static readonly IReadOnlyList<string> Filters = ["region", "place", "occupation", "service", "setting", "language", "category"];

    private readonly Dictionary<string, string> _filters = new(StringComparer.Ordinal);

    /// <summary>A name in any spelling, an occupation, a town, a register number.</summary>
    public string Text { get; private init; } = "";

    /// <summary>True when every word of the text is taken for a name.</summary>
    public bool OnlyName { get; private init; }

    public int Page { get; private init; } = 1;

    private bool PageIsWrong { get; init; }

    /// <summary>The filter's code; null when it is not set.</summary>
    public string? this[string filter] => _filters.GetValueOrDefault(filter);

    public bool IsEmpty => Text.Length == 0 && _filters.Count == 0;

    public bool HasFilters => _filters.Count > 0;

    public static SearchQuestion Read(Func<string, string?> value)
    {
        var page = value("p") is { Length: > 0 } typed ? typed : "1";
        var read = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and < 100_000;
        var question = new SearchQuestion
        {
            Text = value("q")?.Trim() ?? "",
            OnlyName = value("as") == "name",
            Page = read ? number : 1,
            PageIsWrong = !read,
        };
        foreach (var filter in Filters)
            if (value(filter)?.Trim() is { Length: > 0 } code) question._filters[filter] = code;
        return question;
    }

    /// <summary>What stands in the way of answering it; null when nothing does. A place is looked up later, among those known.</summary>
    public Problem? Check(CountryData country, ICountry rules)
    {
        if (Text.Length > LongestText) return RegisterProblems.TextTooLong.With(LongestText);
        if (rules.TryParsePerson(Text, out _)) return RegisterProblems.IdentifierTyped;
        if (PageIsWrong) return RegisterProblems.PageUnreadable;
        if (this["region"] is { } region && !country.Regions.Has(region)) return RegisterProblems.UnknownRegion.With(Short(region));
        if (this["place"] is { Length: > LongestText } place) return RegisterProblems.UnknownPlace.With(Short(place));
        if (this["occupation"] is { } occupation && !country.Occupations.Has(occupation)) return RegisterProblems.UnknownOccupation.With(Short(occupation));
        if (this["service"] is { } service && !country.Services.Has(service)) return RegisterProblems.UnknownService.With(Short(service));
        if (this["setting"] is { } setting && !country.Settings.Has(setting)) return RegisterProblems.UnknownSetting.With(Short(setting));
        if (this["language"] is { } language and not AnySignLanguage && !country.Languages.Has(language)) return RegisterProblems.UnknownLanguage.With(Short(language));
        if (this["category"] is { } category && !country.Categories.Has(category)) return RegisterProblems.UnknownCategory.With(Short(category));
        return null;
    }

    public SearchQuestion On(int page) => new(this) { Page = page };

    public SearchQuestion WithText(string text, bool onlyName = false) => new(this) { Text = text, OnlyName = onlyName, Page = 1 };

    /// <summary>The question with words of its text read as the filter that they also are.</summary>
    internal SearchQuestion Instead(Understood other) =>
        WithText(Text.Replace(other.Words, "", StringComparison.Ordinal).Trim()).With(other.Term.Filter, other.Term.Codes[0]);

    /// <summary>The question with the filter set, or taken away.</summary>
    public SearchQuestion With(string filter, string? code)
    {
        var question = new SearchQuestion(this) { Page = 1 };
        if (code is null) question._filters.Remove(filter);
        else question._filters[filter] = code;
        return question;
    }

    /// <summary>The question as the query of an address, with its question mark; empty when nothing is asked.</summary>
    public string Query()
    {
        var query = new StringBuilder();
        void Add(string name, string value) => query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        if (Text.Length > 0) Add("q", Text);
        if (OnlyName) Add("as", "name");
        foreach (var filter in Filters)
            if (this[filter] is { } code) Add(filter, code);
        if (Page > 1) Add("p", Page.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }

    private SearchQuestion(SearchQuestion other)
    {
        (Text, OnlyName, Page, PageIsWrong) = (other.Text, other.OnlyName, other.Page, other.PageIsWrong);
        _filters = new Dictionary<string, string>(other._filters, StringComparer.Ordinal);
    }

    private SearchQuestion() { }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
