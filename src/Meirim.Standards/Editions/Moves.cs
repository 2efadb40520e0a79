namespace Meirim.Standards.Editions;

/// <summary>Turns "removed here, added there" with the same words into one move.</summary>
internal static class Moves
{
    public static IEnumerable<EditionChange> Find(List<EditionChange> changes)
    {
        var left = changes.Where(c => c is { Kind: ChangeKind.Removed, Address: not null }).ToList();
        var moved = new Dictionary<EditionChange, EditionChange>(ReferenceEqualityComparer.Instance);
        foreach (var added in changes.Where(c => c is { Kind: ChangeKind.Added, NewAddress: not null }))
        {
            var removed = left.Find(r => r.Part == added.Part && string.Equals(r.Before, added.After, StringComparison.Ordinal));
            if (removed is null) continue;
            left.Remove(removed);
            moved[added] = new(ChangeKind.Moved, added.Part, removed.Address, added.NewAddress, removed.Before, added.After);
            moved[removed] = removed;
        }
        return changes.Where(c => !(c.Kind == ChangeKind.Removed && moved.ContainsKey(c))).Select(c => moved.GetValueOrDefault(c, c));
    }
}
