namespace Meirim.Standards.Judging;

/// <summary>A growing set of identities; most hold one or two.</summary>
internal struct IdList
{
    private Guid _first;
    private List<Guid>? _rest;
    private bool _any;

    public void Add(Guid id)
    {
        if (!_any) (_first, _any) = (id, true);
        else if (id != _first && !(_rest ??= []).Contains(id)) _rest.Add(id);
    }

    /// <summary>The identities ascending, so that the order of the facts leaves no trace.</summary>
    public readonly EquatableList<Guid> ToList()
    {
        if (!_any) return EquatableList<Guid>.Empty;
        if (_rest is null) return new EquatableList<Guid>([_first], owned: true);
        Guid[] ids = [_first, .. _rest];
        Array.Sort(ids);
        return new EquatableList<Guid>(ids, owned: true);
    }
}
