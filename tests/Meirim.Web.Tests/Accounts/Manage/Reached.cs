using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts.Manage;

/// <summary>An organisation that a role can reach.</summary>
internal static class Reached
{
    private static int _serial = 70_000;

    public static Task<Organisation> Organisation(MeirimFixture app) => app.With(async services =>
    {
        var db = services.GetRequiredService<MeirimDb>();
        var serial = Interlocked.Increment(ref _serial);
        var organisation = new Organisation
        {
            Id = Guid.CreateVersion7(),
            Identifier = services.GetRequiredService<ICountry>().ImpossibleOrganisation(serial),
            NameKk = $"Орталық {serial}",
            NameRu = $"Центр {serial}",
            NameEn = $"Centre {serial}",
            NameLv = $"Centrs {serial}",
            Kind = "service-centre",
            Region = "71",
            Place = "Астана",
        };
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync();
        return organisation;
    });
}
