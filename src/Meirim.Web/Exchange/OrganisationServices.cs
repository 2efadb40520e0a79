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
        var given = await people.ServicesGiven(cancel);
        var organisations = (await All(cancel)).ToDictionary(o => o.Id);
        return [.. given.Where(g => organisations.ContainsKey(g.Organisation)).Select(g => new OrganisationService(organisations[g.Organisation], g.Service))];
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
