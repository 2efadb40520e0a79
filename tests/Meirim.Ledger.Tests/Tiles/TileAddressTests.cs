using FsCheck;
using FsCheck.Fluent;

namespace Meirim.Ledger.Tests.Tiles;

public sealed class TileAddressTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 1_234_067, 256, "tile/0/x001/x234/067")]
    [InlineData(2, 5, 17, "tile/2/005.p/17")]
    [InlineData(-1, 1000, 1, "tile/entries/x001/000.p/1")]
    [InlineData(7, 999, 255, "tile/7/999.p/255")]
    public void A_tile_has_the_path_of_the_specification(int level, long index, int width, string path)
    {
        var address = new TileAddress(level, index, width);
        address.Path.ShouldBe(path);
        TileAddress.TryParse(path, out var read).ShouldBeTrue();
        read.ShouldBe(address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tile/0")]
    [InlineData("tile/00/000")]
    [InlineData("tile/8/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/data/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/067")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/xx01/000")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/017")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000/../000")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void Another_spelling_is_no_path(string? path) => TileAddress.TryParse(path, out _).ShouldBeFalse();

    [Fact]
    public void Every_path_is_read_back()
        => Prop.ForAll(
            (from level in Gen.Choose(-1, 7)
             from index in Gen.Choose(0, int.MaxValue)
             from factor in Gen.Choose(1, 1000)
             from width in Gen.Choose(1, 256)
             select new TileAddress(level, (long)index * factor, width)).ToArbitrary(),
            address => TileAddress.TryParse(address.Path, out var read) && read == address).QuickCheckThrowOnFailure();

    // the worked example of C2SP tlog-tiles, "Partial Tiles", with the entry bundles beside it
    [Fact]
    public void A_log_of_70000_entries_has_the_tiles_of_the_specifications_example()
    {
        var tiles = TileAddress.ToPublish(0, 70_000).ToList();
        foreach (var level in (int[])[TileAddress.EntriesLevel, 0])
        {
            tiles.Count(t => t.Level == level && !t.IsPartial).ShouldBe(273);
            tiles.Single(t => t.Level == level && t.IsPartial).Width.ShouldBe(112);
        }
        tiles.Where(t => t.Level > 0).ShouldBe([new(1, 0, 256), new(1, 1, 17), new(2, 0, 1)]);
        TileAddress.ToPublish(0, 256).ShouldBe([new(-1, 0, 256), new(0, 0, 256), new(1, 0, 1)]);
    }

    [Fact]
    public void Only_what_is_new_is_published()
    {
        TileAddress.ToPublish(300, 300).ShouldBeEmpty();
        TileAddress.ToPublish(0, 0).ShouldBeEmpty();
        TileAddress.ToPublish(300, 301).ShouldBe([new(-1, 1, 45), new(0, 1, 45)]);
        TileAddress.ToPublish(511, 513).ShouldBe([new(-1, 1, 256), new(-1, 2, 1), new(0, 1, 256), new(0, 2, 1), new(1, 0, 2)]);
    }

    [Fact]
    public void A_tile_that_a_log_does_not_have_is_no_address()
    {
        TileAddress.WidthAt(0, 1, 256).ShouldBe(0);
        TileAddress.WidthAt(0, long.MaxValue, 256).ShouldBe(0);
        TileAddress.WidthAt(7, 0, long.MaxValue).ShouldBe(127);
        Should.Throw<ArgumentOutOfRangeException>(() => TileAddress.At(0, 1, 256));
        Should.Throw<ArgumentOutOfRangeException>(() => TileAddress.OfEntry(256, 256));
    }
}
