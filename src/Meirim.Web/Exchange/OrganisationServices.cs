using Meirim.Web.Organisations;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Exchange;

/// <summary>A kind of service that an organisation gives, because people who work there and nowhere else give it.</summary>
/// <param name="Code">Code of the country's list of services.</param>
internal sealed record OrganisationService(Organisation Organisation, string Code)
{
    public string Id => ServiceId.Of(Organisation.Id, Code);
}

/// <summary>The organisations of the register and the kinds of service they give. There are some thousand: they are looked through in memory.</summary>
internal sealed class OrganisationServices(MeirimDb db, PublicSpecialists people)
{
    public async Task<IReadOnlyList<Organisation>> All(CancellationToken cancel = default) =>
        await db.Organisations.AsNoTracking().OrderBy(o => o.Id).ToListAsync(cancel);

    public async Task<IReadOnlyList<OrganisationService>> Services(CancellationToken cancel = default)
    {
        // of several employers the entry does not tell which kind of service belongs to which: such people speak for none
        var given = await db.EntryPosts.AsNoTracking()
            .Join(people.Entries(), p => p.PersonId, e => e.PersonId, (p, e) => p)
            .Where(p => p.OrganisationId != null && !db.EntryPosts.Any(o => o.PersonId == p.PersonId && o.OrganisationId != p.OrganisationId))
            .Join(db.EntryTraits.Where(t => t.Kind == TraitKind.Service), p => p.PersonId, t => t.PersonId, (p, t) => new { p.OrganisationId, t.Code })
            .Distinct().ToListAsync(cancel);
        var organisations = (await All(cancel)).ToDictionary(o => o.Id);
        return [.. given.Where(g => organisations.ContainsKey(g.OrganisationId!.Value)).OrderBy(g => g.OrganisationId).ThenBy(g => g.Code, StringComparer.Ordinal)
            .Select(g => new OrganisationService(organisations[g.OrganisationId!.Value], g.Code))];
    }

    /// <summary>When the organisation came into the register: its id is a UUID of version 7, which begins with the moment (RFC 9562, 5.7).</summary>
    public static DateTimeOffset Since(Organisation organisation)
    {
        Span<byte> bytes = stackalloc byte[16];
        organisation.Id.TryWriteBytes(bytes, bigEndian: true, out _);
        long milliseconds = 0;
        for (int i = 0; i < 6; i++) milliseconds = milliseconds << 8 | bytes[i];
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
