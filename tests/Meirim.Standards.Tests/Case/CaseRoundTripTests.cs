using System.Text.Json;
using Meirim.Standards.Cards;
using Meirim.Standards.Case;
using Meirim.Standards.Editions;
using Meirim.Standards.Reading;
using Meirim.Standards.Tests.Reading;

namespace Meirim.Standards.Tests.Case;

/// <summary>A card goes out as CASE 1.1 and comes back without a loss.</summary>
public sealed class CaseRoundTripTests
{
    private static readonly DateTimeOffset Changed = new(2032, 6, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Writing_reading_and_writing_again_gives_the_same_bytes()
    {
        var editions = Editions(OwnOrder.Read());
        editions.Count.ShouldBeGreaterThan(2);
        foreach (var edition in editions) HoldsThrough(edition);
    }

    [SkippableFact]
    public void Nothing_of_the_official_text_is_lost()
    {
        foreach (var edition in Editions(StandardReader.Read(OfficialText.Bytes()).Document!)) HoldsThrough(edition);
    }

    [Fact]
    public void What_the_source_left_out_comes_back_left_out()
    {
        var edition = Editions(OwnOrder.Read())[0];
        var function = new LabourFunction(3, FunctionKind.Additional, "listed", null, null, [new Skill(1, null, "mended", [new CardItem(1, null, "text", "mended")], [])]);
        HoldsThrough(edition with { Edition = edition.Edition with { Until = new DateOnly(2040, 1, 1), Card = edition.Edition.Card with { Functions = [function] } } });
    }

    [Fact]
    public void Every_identifier_of_a_package_is_its_own()
    {
        var package = CaseWriter.Write(Editions(OwnOrder.Read())[0]);
        var ids = package.CFItems.Select(i => i.Identifier).Concat(package.CFAssociations.Select(a => a.Identifier)).Append(package.CFDocument.Identifier).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        package.CFAssociations.Count.ShouldBe(package.CFItems.Count);
    }

    // the example of RFC 9562, appendix A.4
    [Fact]
    public void A_named_identifier_is_the_one_of_the_rfc() =>
        CaseIds.Named(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com").ShouldBe(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));

    [Fact]
    public void A_package_that_is_no_card_is_refused()
    {
        var package = CaseWriter.Write(Editions(OwnOrder.Read())[0]);
        Should.Throw<JsonException>(() => CaseReader.Read(package with { CFDocument = package.CFDocument with { Extensions = [] } }));
        Should.Throw<JsonException>(() => CaseReader.Read(package with { CFItems = [] }));
        Should.Throw<JsonException>(() => CaseJson.Read("{}"u8));
    }

    private static void HoldsThrough(CaseEdition edition)
    {
        var bytes = CaseJson.Write(CaseWriter.Write(edition));
        var back = CaseReader.Read(CaseJson.Read(bytes));
        back.ShouldBe(edition);
        StandardJson.WriteCard(back.Edition.Card).ShouldBe(StandardJson.WriteCard(edition.Edition.Card));
        CaseJson.Write(CaseWriter.Write(back)).ShouldBe(bytes);
    }

    private static List<CaseEdition> Editions(StandardDocument document) => [.. document.Cards.Select(c => new CaseEdition(
        new CardEdition(c, document.Act.Number, document.Act.Date, document.Act.EffectiveFrom ?? document.Act.Date, null), "kz", "Министрлік", "https://meirim.example", Changed))];
}
