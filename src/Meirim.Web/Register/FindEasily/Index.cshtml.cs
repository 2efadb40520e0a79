using Meirim.Web.Accounts;
using Meirim.Web.Register.FindSpecialist;
using Meirim.Web.Ui.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Register.FindEasily;

/// <summary>The same search asked step by step in plain words, one question a page: <c>/find/easy?region=75&amp;step=2</c>.</summary>
[OpenToAll]
public sealed class IndexModel : SearchPage
{
    /// <summary>What is asked, in this order. Only answers are offered that somebody fits.</summary>
    private static readonly string[] Asked = ["service", "setting", "region", "place", "language"];

    /// <summary>Number of the question in <see cref="Asked"/>, from 0.</summary>
    public int Step { get; private set; }

    /// <summary>The filter that the question is about.</summary>
    public string Filter => Asked[Step];

    public int Steps => Asked.Length;

    public IReadOnlyList<FacetValue> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGet(int step = 0, CancellationToken cancel = default)
    {
        if (await Ask(cancel) is { } refusal) return refusal;
        for (Step = Math.Max(0, step); Step < Asked.Length; Step++)
        {
            Choices = Answer!.Facets.FirstOrDefault(f => f.Name == Filter)?.Values ?? [];
            // one looks for one's own place by its name
            if (Filter is "region" or "place") Choices = [.. Choices.OrderBy(c => Say(c.Code), StringComparer.CurrentCulture)];
            // a question with one answer is none
            if (Choices.Count > 1 || Question[Filter].Count > 0) return Page();
        }
        return LocalRedirect("~" + (Reading with { Plain = true }).Address("/find" + Question.Query()));
    }

    /// <summary>The next question, with this answer to the present one, or with none.</summary>
    public string Next(string? code) => AddressOf(code is null ? Question.Without(Filter) : Question.Without(Filter).With(Filter, code), Step + 1);

    /// <summary>The question before, its answer taken back; null at the first.</summary>
    public string? Back => Step == 0 ? null : AddressOf(Question.Without(Asked[Step - 1]), Step - 1);

    /// <summary>An answer in the words that say most: a kind of service by what it holds.</summary>
    public string Say(string code) => Filter == "service" && Country.Services.Find(code) is { } service ? service.Description.In(Language) : NameOf(Filter, code);

    private string AddressOf(SearchQuestion question, int step)
    {
        var query = question.Query();
        return Url.Content(FormattableString.Invariant($"~/find/easy{query}{(query.Length > 0 ? "&" : "?")}step={step}"));
    }
}
