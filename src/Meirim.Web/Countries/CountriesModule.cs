using Meirim.Standards.Country;

namespace Meirim.Web.Countries;

/// <summary>The country that this deployment serves: its class, its data and its clock.</summary>
internal static class CountriesModule
{
    /// <summary>The countries that a deployment can serve.</summary>
    public static readonly IReadOnlyList<string> Codes = ["kz", "lv"];

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        ICountry country = (configuration["Country"] ?? "kz") switch
        {
            "kz" => new Kazakhstan(),
            "lv" => new Latvia(),
            var other => throw new InvalidOperationException($"No country '{other}': kz or lv."),
        };
        services.AddSingleton(country);
        services.AddSingleton(_ => CountryData.Load(Path.Combine(AppContext.BaseDirectory, "data", country.Code)));
        services.AddSingleton<CountryClock>();
    }
}
