using System.Text.Json;
using Meirim.Web.Countries;

namespace Meirim.Web.Testing.Bank.Work;

/// <summary>Numbers of the bank that the country sets, from <c>bank</c> of <c>data/COUNTRY/blueprints.json</c>.</summary>
public sealed class BankRules(ICountry country)
{
    /// <summary>Where the country sets none: fewer sheets tell nothing of a question (Linacre 1994: 30 people for a difficulty within one logit).</summary>
    private const int UsualPapers = 30;

    private readonly Lazy<int> _papers = new(() =>
    {
        var file = Path.Combine(AppContext.BaseDirectory, "data", country.Code, "blueprints.json");
        if (!File.Exists(file)) return UsualPapers;
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.TryGetProperty("bank", out var bank) ? bank.GetProperty("trialPapers").GetInt32() : UsualPapers;
    });

    /// <summary>Sheets that were handed in with a version on trial before it may go live.</summary>
    public int TrialPapers => _papers.Value;
}
