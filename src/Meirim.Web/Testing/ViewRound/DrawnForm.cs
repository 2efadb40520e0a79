using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;

namespace Meirim.Web.Testing.ViewRound;

/// <summary>A form of the round as its methodologist looks at it, before anybody sits it.</summary>
/// <param name="Counted">Questions that count.</param>
/// <param name="Shared">Of them those that stand in another form of the round too.</param>
/// <param name="Error">Standard error of an ability at the mark; null as long as a question has no figures of its own.</param>
/// <param name="Hash">First letters of the hash that the ledger holds.</param>
public sealed record DrawnForm(int Number, int Counted, int Trial, int Shared, int Minutes, double? Error, string Hash)
{
    public static IReadOnlyList<DrawnForm> Of(IReadOnlyList<TestForm> forms)
    {
        var contents = forms.Select(f => (Form: f, Content: FormContent.Read(f.Content))).ToList();
        var times = contents.SelectMany(c => c.Content.Questions).GroupBy(q => q.Item).ToDictionary(g => g.Key, g => g.Count());
        return [.. contents.Select(c =>
        {
            var counted = c.Content.Questions.Where(q => q is { Use: ItemUse.Scored, IsTrial: false }).ToList();
            return new DrawnForm(
                c.Form.Number, counted.Count, c.Content.Questions.Count(q => q.IsTrial), counted.Count(q => times[q.Item] > 1), ((c.Content.Drawn?.Seconds ?? 0) + 59) / 60,
                c.Content.Drawn is { Information: > 0 } drawn && drawn.Calibrated == counted.Count ? 1 / Math.Sqrt(drawn.Information) : null, c.Form.Hash[..12]);
        })];
    }
}
