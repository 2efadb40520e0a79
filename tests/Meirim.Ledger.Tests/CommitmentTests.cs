namespace Meirim.Ledger.Tests;

public sealed class CommitmentTests
{
    // RFC 4231 has no key of 32 bytes; this value is from `openssl dgst -sha256 -mac HMAC -macopt hexkey:0001…1f` over "data"
    [Fact]
    public void A_commitment_is_the_HMAC_that_others_compute()
    {
        byte[] salt = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        Convert.ToHexStringLower(Commitment.Of(salt, "data"u8)).ShouldBe("9dd78fa36b26c332831fb2809d0ebb4398009accfaebbe45763a0459a214486f");
    }

    [Fact]
    public void It_opens_with_its_salt_and_data_only()
    {
        var salt = Commitment.NewSalt();
        var commitment = Commitment.Of(salt, "data"u8);
        Commitment.Opens(commitment, salt, "data"u8).ShouldBeTrue();
        Commitment.Opens(commitment, salt, "Data"u8).ShouldBeFalse();
        Commitment.Opens(commitment, Commitment.NewSalt(), "data"u8).ShouldBeFalse();
        Commitment.Opens(commitment.AsSpan(1), salt, "data"u8).ShouldBeFalse();
        Commitment.Opens(commitment, salt.AsSpan(1), "data"u8).ShouldBeFalse();
    }

    [Fact]
    public void Equal_data_do_not_show_as_equal()
        => Commitment.Of(Commitment.NewSalt(), "data"u8).ShouldNotBe(Commitment.Of(Commitment.NewSalt(), "data"u8));

    [Fact]
    public void A_salt_of_another_length_is_refused()
        => Should.Throw<ArgumentException>(() => Commitment.Of(new byte[31], "data"u8));

    [Fact]
    public void After_salt_and_data_are_erased_the_log_still_proves_its_entry()
    {
        var store = new InMemoryTileStore();
        var entry = Commitment.Of(Commitment.NewSalt(), "a name"u8);
        var head = LogAppender.Open(store, 0).Append([entry, SampleLog.Entry(1)]);
        var kept = new MerkleTree(store, 2).Entry(0);
        new MerkleTree(store, 2).ProveInclusion(0).Proves(TreeHasher.Leaf(kept), head.Root).ShouldBeTrue();
        kept.Length.ShouldBe(Commitment.Length);
    }
}
