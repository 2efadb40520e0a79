using System.Net;
using System.Text.Json;
using Meirim.Standards.Cards;
using Meirim.Standards.Case;
using Meirim.Web.Standards;
using Meirim.Web.Tests.Standards;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Case;

/// <summary>The standard for other systems, over the imported order of our own making.</summary>
public sealed class CaseApiTests(ImportedStandard standard) : IClassFixture<ImportedStandard>
{
    [SkippableFact]
    public Task Another_program_finds_every_answer_to_be_case_1_1() => ForeignCheck.Run("case.mjs", standard.App.Address);

    [Fact]
    public async Task A_package_gives_back_the_card_that_the_register_holds()
    {
        using var visitor = standard.App.Visitor();
        using var list = JsonDocument.Parse(await visitor.Http.GetStringAsync(new Uri("/ims/case/v1p1/CFDocuments", UriKind.Relative)));
        var cards = (await standard.App.With(s => s.GetRequiredService<EditionShelf>().Load())).Editions;
        list.RootElement.GetProperty("CFDocuments").GetArrayLength().ShouldBe(cards.Count);
        foreach (var document in list.RootElement.GetProperty("CFDocuments").EnumerateArray())
        {
            var bytes = await visitor.Http.GetByteArrayAsync(new Uri(document.GetProperty("CFPackageURI").GetProperty("uri").GetString()!));
            var read = CaseReader.Read(CaseJson.Read(bytes));
            CaseJson.Write(CaseWriter.Write(read)).ShouldBe(bytes);
            var held = cards.Single(c => c.OccupationCode == read.Edition.Card.OccupationCode);
            StandardJson.WriteCard(read.Edition.Card).ShouldBe(StandardJson.WriteCard(held.Card));
            (read.Edition.From, read.Edition.Until, read.Edition.ActNumber).ShouldBe((held.Edition.From, held.Edition.Until, held.Edition.ActNumber));
        }
    }

    [Fact]
    public async Task The_first_page_names_the_next()
    {
        using var visitor = standard.App.Visitor();
        using var first = await visitor.Get("/ims/case/v1p1/CFDocuments?limit=2");
        first.Headers.GetValues("Link").Single().ShouldContain("limit=2&offset=2>; rel=\"next\"");
        using var wrong = await visitor.Get("/ims/case/v1p1/CFDocuments?limit=0");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_an_imported_text_there_are_no_documents()
    {
        await using var app = await Infrastructure.OwnApplication.Start();
        using var visitor = app.Visitor();
        (await visitor.Http.GetStringAsync(new Uri("/ims/case/v1p1/CFDocuments", UriKind.Relative))).ShouldContain("\"CFDocuments\": []");
    }
}
