using System.Net;
using System.Net.Http.Headers;
using Meirim.Standards.Records;
using Meirim.Web.Exchange.Bulk;
using Meirim.Web.Tests.Exchange.Fhir;
using Meirim.Web.Tests.Exchange.Keys;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Bulk;

[Collection(TheRegisterForOthers.Name)]
public sealed class BulkTests(FhirApplication register)
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+7 701", "'+7 701")]
    [InlineData("-Дана", "'-Дана")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a; b", "\"a; b\"")]
    [InlineData("«a» \"b\"", "\"«a» \"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("", "")]
    public void A_cell_is_text_to_every_spreadsheet(string text, string cell) => CsvLine.Cell(text).ShouldBe(cell);

    [Fact]
    public async Task The_files_hold_whom_the_public_sees_and_nobody_hidden()
    {
        var (_, key) = await TestKeys.Make(register.App.Services);
        var person = await People.Create(register.App, p => p.Named("=Формула", "Адам").With(register.Centre.Post(), new DateOnly(2020, 1, 1)));
        using var visitor = register.App.Visitor();
        foreach (var name in new[] { BulkFiles.Ndjson, BulkFiles.Csv })
        {
            using var answer = await TestKeys.Ask(visitor, $"/api/v1/bulk/{name}?fresh=true", key);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var text = await answer.Content.ReadAsStringAsync();
            text.ShouldContain(register.Carer.Number);
            text.ShouldContain(person.Number);
            text.ShouldNotContain(register.Hidden.Number);
            text.ShouldNotContain("1985");
            if (name == BulkFiles.Csv) text.ShouldContain(",'=Формула Адам,");
            using var range = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/bulk/" + name, UriKind.Relative));
            range.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
            range.Headers.Range = new RangeHeaderValue(0, 9);
            using var part = await visitor.Http.SendAsync(range);
            part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        }
    }

    [Fact]
    public async Task They_are_for_keys_of_the_scope_only()
    {
        using var visitor = register.App.Visitor();
        using var nobody = await visitor.Get("/api/v1/bulk/specialists.csv");
        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var another = await TestKeys.Ask(visitor, "/api/v1/bulk/specialists.csv", (await TestKeys.Make(register.App.Services, "search")).Text);
        another.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var wrong = await TestKeys.Ask(visitor, "/api/v1/bulk/specialists.csv?fresh=perhaps", (await TestKeys.Make(register.App.Services)).Text);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Those_of_the_night_are_made_once()
    {
        var folder = Path.Combine(register.App.DataFolder, "exports");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var old = Path.Combine(folder, "specialists-2020-01-01.csv");
        await File.WriteAllTextAsync(old, "");
        var making = register.App.Services.GetRequiredService<BulkMaking>();
        (await making.Make()).ShouldBeTrue();
        (await making.Make()).ShouldBeFalse();
        File.Exists(old).ShouldBeFalse();
        Directory.GetFiles(folder).Length.ShouldBe(2);
    }
}
