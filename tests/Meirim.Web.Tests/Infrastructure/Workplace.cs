using Meirim.Standards;
using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Infrastructure;

/// <summary>An organisation for a test, and posts in it.</summary>
internal sealed record Workplace(Organisation Organisation)
{
    private static int _serial = 40_000;

    public Guid Id => Organisation.Id;

    public string Name => Organisation.NameKk;

    public static Task<Workplace> Create(MeirimFixture app, string place = "Алматы", string region = "75") => Create(app.Services, place, region);

    public static async Task<Workplace> Create(IServiceProvider application, string place = "Алматы", string region = "75")
    {
        await using var scope = application.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<MeirimDb>();
        var serial = Interlocked.Increment(ref _serial);
        var organisation = new Organisation
        {
            Id = Guid.CreateVersion7(),
            Identifier = services.GetRequiredService<ICountry>().ImpossibleOrganisation(serial),
            NameKk = $"Сынақ орталығы {serial}",
            NameRu = $"Испытательный центр {serial}",
            NameEn = $"Test centre {serial}",
            NameLv = $"Pārbaudes centrs {serial}",
            Kind = "service-centre",
            Region = region,
            Place = place,
        };
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync();
        return new Workplace(organisation);
    }

    public Employment Post(string occupation = "3412-0-008", EquatableList<string>? services = null, EquatableList<string>? settings = null) =>
        new(occupation, Id, Name, Services: services, Settings: settings);
}
