namespace Meirim.Standards.Judging;

/// <summary>What the facts gathered so far say on one leaf of a requirement tree.</summary>
internal struct Evidence(int on)
{
    private IdList _surely;
    private IdList _perhaps;
    private List<Missing>? _unclear;

    /// <summary>Day judged.</summary>
    public int On { get; } = on;

    /// <summary>The days on which the leaf is met whatever the unknown may turn out to be.</summary>
    public Days Sure { get; set; }

    /// <summary>True when, on the day judged, it is met or the unknown could make it so.</summary>
    public bool Possible { get; set; }

    /// <summary>A fact that by itself meets the leaf over the span.</summary>
    public void Meets(Guid fact, Span span)
    {
        Sure = Sure.Or(span);
        if (span.From <= On && On < span.Until) Counts(fact);
    }

    /// <summary>A fact that would meet the leaf, but for something that is not known.</summary>
    public void Perhaps(Guid fact, UnclearPart part)
    {
        Possible = true;
        Unclear(fact, part);
    }

    /// <summary>A fact that counts towards the leaf.</summary>
    public void Counts(Guid fact) => _surely.Add(fact);

    /// <summary>A fact that leaves something open.</summary>
    public void Unclear(Guid fact, UnclearPart part)
    {
        _perhaps.Add(fact);
        (_unclear ??= []).Add(new Unclear(fact, part));
    }

    public Outcome Outcome => Sure.Has(On) ? Outcome.Met : Possible ? Outcome.NotKnown : Outcome.NotMet;

    public readonly EquatableList<Guid> Surely => _surely.ToList();

    public readonly EquatableList<Guid> Perhapses => _perhaps.ToList();

    /// <summary>What is not clear, in the order of the facts' identities.</summary>
    public readonly EquatableList<Missing> Unclarities =>
        _unclear is null ? EquatableList<Missing>.Empty : [.. _unclear.Cast<Unclear>().OrderBy(u => u.Fact).ThenBy(u => u.Part)];
}
