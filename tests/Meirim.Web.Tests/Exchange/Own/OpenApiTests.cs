using System.Text.Json;
using Meirim.Web.Tests.Exchange.Fhir;
using Meirim.Web.Tests.Exchange.Keys;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Own;

[Collection(TheRegisterForOthers.Name)]
public sealed class OpenApiTests(FhirApplication register)
{
    [SkippableFact]
    public async Task Another_program_finds_the_document_sound_and_the_answers_as_it_says() =>
        await ForeignCheck.Run("api.mjs", register.App.Address, (await TestKeys.Make(register.App.Services)).Text, "Kalmakova");

    [Fact]
    public async Task The_document_that_is_served_is_the_one_that_is_kept()
    {
        using var visitor = register.App.Visitor();
        var served = await visitor.Http.GetByteArrayAsync(new Uri("/api/openapi.json", UriKind.Relative));
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "docs", "openapi.json") is var kept && File.Exists(kept))
            {
                served.ShouldBe(await File.ReadAllBytesAsync(kept));
                return;
            }
        Assert.Fail("docs/openapi.json is not at hand");
    }

    [Fact]
    public async Task Every_route_of_the_api_is_described_and_nothing_else_is()
    {
        var document = await register.Get("/api/openapi.json");
        var described = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(m => $"{m.Name.ToUpperInvariant()} {p.Name}"));
        var mapped = register.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}"));
        described.Order(StringComparer.Ordinal).ShouldBe(mapped.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_versions_of_the_document_are_those_of_the_program() =>
        (await register.Get("/api/openapi.json")).GetProperty("components").GetProperty("parameters").GetProperty("Version").GetProperty("schema").GetProperty("enum")
            .EnumerateArray().Select(v => v.GetString()).ShouldBe(Web.Exchange.Keys.KeyGate.Versions);
}
