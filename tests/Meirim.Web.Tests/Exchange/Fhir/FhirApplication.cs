using System.Text.Json;
using Meirim.Standards.Records;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Exchange.Fhir;

/// <summary>A register of its own with a few people of every sort, for the forms in which other systems read.</summary>
public sealed class FhirApplication : IAsyncLifetime
{
    public MeirimFixture App { get; } = new();

    internal Workplace Centre { get; private set; } = null!;

    public Person Carer { get; private set; } = null!;

    public Person Suspended { get; private set; } = null!;

    public Person Former { get; private set; } = null!;

    public Person Hidden { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        Centre = await Workplace.Create(App);
        var other = await Workplace.Create(App, "Астана", "71");
        Carer = await People.Create(App, p => p.Named("Қалмақова", "Айгүл", "Серікқызы").Named("Калмакова", "Айгуль", "Сериковна", "ru")
            .With(Centre.Post(services: ["social-domestic", "social-legal"], settings: ["home"]), new DateOnly(2020, 1, 6))
            .With(new Category("3412-0-008", "second"), new DateOnly(2024, 5, 1), new DateOnly(2029, 5, 1))
            .With(new Language("kk", "native"), new DateOnly(2020, 1, 6)).With(new Language("kz-sign", "working"), new DateOnly(2020, 1, 6)));
        Suspended = await People.Create(App, p => p.Named("Сүлейменов", "Ерлан").With(other.Post(services: ["social-medical"]), new DateOnly(2019, 3, 1))
            .With(new Sanction("suspended", "commission", "p.1"), new DateOnly(2024, 1, 1)));
        Former = await People.Create(App, p => p.Named("Бұрынғы", "Маржан").With(Centre.Post(), new DateOnly(2010, 1, 1), new DateOnly(2015, 1, 1)));
        Hidden = await People.Create(App, p => p.Named("Жасырын", "Алма").With(Centre.Post(services: ["social-labour"]), new DateOnly(2018, 1, 1)).With(new Concealment("order 1"), new DateOnly(2024, 1, 1)));
        await People.Create(App, p => p.Named("Екіжұмысов", "Болат").With(Centre.Post(services: ["social-cultural"]) with { Rate = 0.5m }, new DateOnly(2021, 1, 1))
            .With(other.Post() with { Rate = 0.5m }, new DateOnly(2021, 1, 1)));
    }

    public Task DisposeAsync() => App.DisposeAsync();

    public async Task<JsonElement> Get(string path)
    {
        using var visitor = App.Visitor();
        return JsonDocument.Parse(await visitor.Http.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;
    }

    /// <summary>The ids of a bundle's matches.</summary>
    public async Task<IReadOnlyList<string>> Ids(string search) => Ids(await Get("/fhir/" + search));

    public static IReadOnlyList<string> Ids(JsonElement bundle) => bundle.TryGetProperty("entry", out var entries)
        ? [.. entries.EnumerateArray().Where(e => e.GetProperty("search").GetProperty("mode").GetString() == "match").Select(e => e.GetProperty("resource").GetProperty("id").GetString()!)]
        : [];
}

[CollectionDefinition(Name)]
public sealed class TheRegisterForOthers : ICollectionFixture<FhirApplication>
{
    public const string Name = "the register for other systems";
}
