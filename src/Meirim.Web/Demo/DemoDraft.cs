using System.Globalization;
using Meirim.Web.Records;

namespace Meirim.Web.Demo;

/// <summary>Collects the facts of one invented person, in the language of their papers.</summary>
internal sealed class DemoDraft(Dice dice, DateOnly today, string language)
{
    private readonly List<DemoFact> _facts = [];

    public Dice Dice { get; } = dice;

    public DateOnly Today { get; } = today;

    public string Language { get; } = language;

    public IReadOnlyList<DemoFact> Facts => _facts;

    public void Add(FactBody body, DateOnly? from, DateOnly? until = null)
    {
        if (from > Today || until <= from) return;
        // the end of a post is known when it ends; a category's end stands in the decision
        var known = body is Employment && until is not null ? until : from;
        _facts.Add(new DemoFact(new NewFact(body, from, until), known));
    }

    public void Add(Job job) => Add(job.Body(this), job.From, job.Until);

    public string Say(string kk, string ru, string lv = "") => Language switch { "kk" => kk, "lv" => lv, _ => ru };

    public string Number(int digits) => Dice.Between(0, (int)Math.Pow(10, digits) - 1).ToString(new string('0', digits), CultureInfo.InvariantCulture);

    public bool Chance(double likelihood) => Dice.Chance(likelihood);

    /// <summary>A day between the two, never later than today.</summary>
    public DateOnly DayBetween(DateOnly first, DateOnly last)
    {
        if (last > Today) last = Today;
        return last <= first ? first : first.AddDays(Dice.Between(0, last.DayNumber - first.DayNumber));
    }
}
