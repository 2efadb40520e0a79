namespace Meirim.Standards.Records;

/// <summary>The facts of one person, as known at a moment. The order of the facts means nothing.</summary>
/// <param name="Number">Register number of the person, e.g. <c>KZ-0004211-7</c>.</param>
public sealed record Record(string Number, IReadOnlyList<Fact> Facts)
{
    /// <summary>The record as the register knew it at the moment: later facts gone, later supersessions undone.</summary>
    public Record AsKnownAt(DateTimeOffset moment) =>
        this with
        {
            Facts = [.. Facts.Where(f => f.IsKnownAt(moment)).Select(f => f.SupersededAt is null ? f : f with { SupersededAt = null })],
        };

    /// <summary>The record with one more fact: "what if" is judging this record instead.</summary>
    public Record With(Fact fact) => this with { Facts = [.. Facts, fact] };

    /// <summary>The record as it is held now: superseded facts gone.</summary>
    public Record Current() => this with { Facts = [.. Facts.Where(f => f.SupersededAt is null)] };

    /// <summary>The facts whose body is of this kind, with the body.</summary>
    public IEnumerable<(Fact Fact, T Body)> Of<T>() where T : FactBody
    {
        foreach (var fact in Facts)
            if (fact.Body is T body) yield return (fact, body);
    }
}
