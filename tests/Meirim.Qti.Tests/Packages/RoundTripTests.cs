using Meirim.Qti.Importing;
using Meirim.Qti.Items;
using Meirim.Qti.Packages;
using Meirim.Qti.Reading;
using Meirim.Qti.Writing;

namespace Meirim.Qti.Tests.Packages;

/// <summary>What we write, we read back: the same item, in every language.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Kinds => Some.Names();

    /// <summary>A single file has no pictures beside it: an item with one is read back from its package only.</summary>
    public static TheoryData<string> WithoutPicture => [.. Some.OfEachKind().Select(i => i.Identifier).Where(k => k != "spots")];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_item_of_each_kind_comes_back_from_JSON(string kind)
    {
        var item = Some.Named(kind);

        QtiJson.Write(QtiJson.Read(QtiJson.Write(item))).ShouldBe(QtiJson.Write(item));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_item_of_each_kind_is_fit_to_be_used(string kind) => ItemCheck.Problems(Some.Named(kind), Some.Languages).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(WithoutPicture))]
    public void A_file_is_one_language_of_the_item(string kind)
    {
        var item = Some.Named(kind);
        foreach (var language in Some.Languages)
        {
            var read = ItemReader.Read(ItemWriter.Write(item, language));

            read.Problems.ShouldBeEmpty();
            read.Language.ShouldBe(language);
            QtiJson.Write(read.Item!).ShouldBe(QtiJson.Write(item.Only(language)));
        }
    }

    [Fact]
    public void A_package_gives_back_every_item_in_every_language_with_labels_and_pictures()
    {
        var name = PictureKind.NameOf(Some.Png, ".png");
        var items = Some.OfEachKind().Select((i, n) => i with { Labels = new ItemLabels($"area-{n}", "2", "art. 12 & 13", "Т. Автор", 90 + n) })
            .Select(i => i.MapTexts(t => t.Map(s => s.Replace(Some.Picture, name, StringComparison.Ordinal)))).ToList();

        var package = PackageWriter.Write(items, new Dictionary<string, byte[]> { [name] = Some.Png });
        var read = Importer.Read(package);

        read.Problems.ShouldBeEmpty();
        read.Verdicts.SelectMany(v => v.Problems).ShouldBeEmpty();
        read.Format.ShouldBe(ImportFormat.QtiPackage);
        read.Items.Select(QtiJson.Write).ShouldBe(items.Select(QtiJson.Write));
        read.Media.Single().ShouldSatisfyAllConditions(m => m.Key.ShouldBe(name), m => m.Value.ShouldBe(Some.Png));
        PackageWriter.Write([.. read.Items], read.Media).ShouldBe(package, "the same items give the same bytes");
    }

    [Fact]
    public void One_language_of_a_package_can_be_written_alone()
    {
        var read = Importer.Read(PackageWriter.Write([Some.Single()], Some.Media, ["ru"]));

        QtiJson.Write(read.Items.Single()).ShouldBe(QtiJson.Write(Some.Single().Only("ru")));
    }

    [Fact]
    public void Two_items_with_one_identifier_and_a_missing_picture_are_not_written()
    {
        Should.Throw<ArgumentException>(() => PackageWriter.Write([Some.Single(), Some.Single()], Some.Media));
        Should.Throw<ArgumentException>(() => PackageWriter.Write([Some.Hotspot()], new Dictionary<string, byte[]>()));
    }
}
