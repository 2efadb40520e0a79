using Meirim.Ledger.Tests.Checking;

namespace Meirim.Ledger.Tests;

/// <summary>Programs of other people judge what we publish, and we judge what they prove.</summary>
public sealed class GoWitnessTests(GoWitness go) : IClassFixture<GoWitness>
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    [InlineData(66_000)]
    public void Go_accepts_our_log_and_our_proofs_and_we_accept_its_proofs(int size)
    {
        using var log = new PublishedLog(size);
        var store = new FolderTileStore(log.Folder);
        var random = new Random(size);
        var lines = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            var tree = new MerkleTree(store, size);
            var inclusion = tree.ProveInclusion(random.Next(size));
            var consistency = tree.ProveConsistency(random.Next(size) + 1);
            lines.Add(Line("inclusion", inclusion.Index, inclusion.Size, inclusion.Hashes));
            lines.Add(Line("consistency", consistency.OldSize, consistency.NewSize, consistency.Hashes));
        }

        var answers = go.Run(string.Join('\n', lines), "log", log.Folder, log.Signer.Verifier.ToString()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        answers[^1].ShouldBe($"ok {size}");
        answers[..^1].ShouldBe(lines);
        foreach (var answer in answers[..^1])
            WeAccept(answer, store).ShouldBeTrue(answer);
    }

    [SkippableFact]
    public void Go_refuses_a_log_with_a_changed_entry_and_one_signed_by_another_key()
    {
        using var log = new PublishedLog(1000);
        go.RunToRefusal("", "log", log.Folder, SignerKey.Generate(PublishedLog.Origin).Verifier.ToString()).ShouldContain("no verifiable signatures");
        log.EditBundle(300, entries => entries[44] = "forged"u8.ToArray());
        go.RunToRefusal("", "log", log.Folder, log.Signer.Verifier.ToString()).ShouldContain("entry 300 is not the leaf");
    }

    [SkippableFact]
    public void Go_signs_with_our_key_what_we_sign()
    {
        var signer = SignerKey.Generate("register.example/ledger");
        var checkpoint = Checkpoint.Of("register.example/ledger", new TreeHead(3, TreeHasher.Root(SampleLog.Leaves(3))));
        var signedByGo = go.Run(checkpoint.Text, "sign", signer.ExportSecret());
        signedByGo.ShouldBe(System.Text.Encoding.UTF8.GetString(checkpoint.Sign(signer).ToBytes()));
    }

    [SkippableFact]
    public void We_sign_with_Gos_key_and_open_by_its_other_half()
    {
        var keys = go.Run("", "key", "register.example/go").Split('\n');
        var signer = SignerKey.Parse(keys[0]).Value!;
        signer.ToString().ShouldBe(keys[1]);
        SignedNote.Sign("a\n", signer).CheckSignature(VerifierKey.Parse(keys[1]).Value!).ShouldBeNull();
    }

    private static bool WeAccept(string line, FolderTileStore store)
    {
        var parts = line.Split(' ');
        var (place, size) = (long.Parse(parts[1]), long.Parse(parts[2]));
        var tree = new MerkleTree(store, size);
        TreeHash[] hashes = [.. parts[3..].Select(text => TreeHash.TryParseBase64(text, out var hash) ? hash : throw new FormatException(text))];
        if (parts[0] == "inclusion")
            return new InclusionProof(place, size, hashes).Proves(TreeHasher.Leaf(SampleLog.Entry(place).Span), tree.Root());
        var old = TreeHasher.Root(SampleLog.Leaves((int)place));
        return new ConsistencyProof(place, size, hashes).Proves(old, tree.Root());
    }

    private static string Line(string kind, long place, long size, IEnumerable<TreeHash> hashes)
        => string.Join(' ', [kind, place.ToString(), size.ToString(), .. hashes.Select(h => h.ToBase64())]);
}
