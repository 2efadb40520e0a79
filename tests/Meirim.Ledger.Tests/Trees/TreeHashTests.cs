namespace Meirim.Ledger.Tests.Trees;

public sealed class TreeHashTests
{
    private static readonly string[] CtLeaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    // the published roots over the first 0 … 8 of these leaves (certificate-transparency, merkle_tree_test)
    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_well_known_leaves_have_the_published_roots(int count, string root)
    {
        var entries = CtLeaves.Take(count).Select(hex => (ReadOnlyMemory<byte>)Convert.FromHexString(hex)).ToList();

        TreeHasher.Root([.. entries.Select(e => TreeHasher.Leaf(e.Span))]).ToString().ShouldBe(root);
        LogAppender.Open(new InMemoryTileStore(), 0).Append(entries).Root.ToString().ShouldBe(root);
    }

    // the published audit paths of the same tree
    [Theory]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void The_well_known_leaves_have_the_published_paths(int index, int size, string path)
    {
        var store = new InMemoryTileStore();
        LogAppender.Open(store, 0).Append([.. CtLeaves.Select(hex => (ReadOnlyMemory<byte>)Convert.FromHexString(hex))]);

        string.Join(' ', new MerkleTree(store, size).ProveInclusion(index).Hashes).ShouldBe(path);
    }

    [Fact]
    public void A_long_entry_hashes_as_a_short_one_does()
    {
        var entry = new byte[EntryBundle.MaxEntryLength];
        Random.Shared.NextBytes(entry);
        foreach (var length in (int[])[0, 1, 1022, 1023, 1024, 1025, entry.Length])
        {
            byte[] prefixed = [0, .. entry[..length]];
            TreeHasher.Leaf(entry.AsSpan(0, length)).ToArray().ShouldBe(System.Security.Cryptography.SHA256.HashData(prefixed));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU")]   // padding absent
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")]  // stray bits
    [InlineData(" 7DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=")]  // the other alphabet
    public void A_root_has_one_spelling(string? text) => TreeHash.TryParseBase64(text, out _).ShouldBeFalse();

    [Fact]
    public void A_root_is_read_back()
    {
        TreeHash.TryParseBase64("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", out var read).ShouldBeTrue();
        read.ShouldBe(TreeHasher.Empty);
        read.ToBase64().ShouldBe("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
