using System.Runtime.CompilerServices;

namespace Meirim.Web.Register.Search;

/// <summary>The kinds of service that organisations give, by the people who work there and nowhere else; looked up once for each state of the index.</summary>
internal static class GivenServices
{
    private static readonly ConditionalWeakTable<PeopleIndex, Known> Last = [];

    private sealed record Known(int Changes, IReadOnlyList<(Guid Organisation, string Service)> Services);

    public static IReadOnlyList<(Guid Organisation, string Service)> Of(PeopleIndex index)
    {
        if (Last.TryGetValue(index, out var known) && known.Changes == index.Changes) return known.Services;
        var services = index.Everyone.Select(at => index[at])
            .Where(p => p.Posts.Count > 0 && p.Posts[0].At.Id is not null && p.Posts.All(o => o.At.Id == p.Posts[0].At.Id))
            .SelectMany(p => p.Services.Select(s => (Organisation: p.Posts[0].At.Id!.Value, s))).Distinct()
            .OrderBy(s => s.Organisation).ThenBy(s => s.s, StringComparer.Ordinal).ToList();
        Last.AddOrUpdate(index, new Known(index.Changes, services));
        return services;
    }
}
