using FsCheck;
using FsCheck.Fluent;

namespace Meirim.Ledger.Tests.Trees;

public sealed class ProofTests
{
    private const int Largest = 300;

    private static readonly InMemoryTileStore Store = SampleLog.Store(Largest);
    private static readonly TreeHash[] Leaves = SampleLog.Leaves(Largest);
    private static readonly TreeHash[] Roots = [.. Enumerable.Range(0, Largest + 1).Select(n => TreeHasher.Root(Leaves.AsSpan(0, n)))];

    [Fact]
    public void Every_entry_is_proven_in_every_size()
    {
        for (var size = 1; size <= Largest; size++)
        {
            var tree = new MerkleTree(Store, size);
            tree.Root().ShouldBe(Roots[size]);
            for (var index = 0; index < size; index++)
                if (!tree.ProveInclusion(index).Proves(Leaves[index], Roots[size]))
                    Assert.Fail($"Entry {index} of {size} is not proven.");
        }
    }

    [Fact]
    public void Every_size_continues_every_smaller_size()
    {
        for (var size = 0; size <= Largest; size++)
        {
            var tree = new MerkleTree(Store, size);
            for (var old = 0; old <= size; old++)
                if (!tree.ProveConsistency(old).Proves(Roots[old], Roots[size]))
                    Assert.Fail($"{size} is not proven to continue {old}.");
        }
    }

    [Fact]
    public void Any_flipped_bit_breaks_an_inclusion_proof()
        => Prop.ForAll(Places(), place =>
        {
            var (index, size, random) = place;
            var proof = new MerkleTree(Store, size).ProveInclusion(index);
            var bit = random % (TreeHash.Length * 8 * (proof.Hashes.Count + 2));
            TreeHash[] all = [Leaves[index], Roots[size], .. proof.Hashes];
            var broken = Flip(all, bit);
            return !(proof with { Hashes = broken[2..] }).Proves(broken[0], broken[1]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_flipped_bit_breaks_a_consistency_proof()
        => Prop.ForAll(Places(), place =>
        {
            var (index, size, random) = place;
            var old = index + 1;
            var proof = new MerkleTree(Store, size).ProveConsistency(old);
            var bit = random % (TreeHash.Length * 8 * (proof.Hashes.Count + 2));
            var broken = Flip([Roots[old], Roots[size], .. proof.Hashes], bit);
            return !(proof with { Hashes = broken[2..] }).Proves(broken[0], broken[1]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_proof_holds_for_no_other_index_and_no_other_root()
        => Prop.ForAll(Places(), place =>
        {
            var (index, size, random) = place;
            var proof = new MerkleTree(Store, size).ProveInclusion(index);
            var otherIndex = random % size;
            var otherSize = random % Largest + 1;
            return (otherIndex == index || !(proof with { Index = otherIndex }).Proves(Leaves[index], Roots[size]))
                && (otherSize == size || !proof.Proves(Leaves[index], Roots[otherSize]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_proof_with_a_hash_too_many_or_too_few_is_refused()
        => Prop.ForAll(Places(), place =>
        {
            var (index, size, _) = place;
            var inclusion = new MerkleTree(Store, size).ProveInclusion(index);
            var consistency = new MerkleTree(Store, size).ProveConsistency(index + 1);
            return Spoilt(inclusion.Hashes).All(h => !(inclusion with { Hashes = h }).Proves(Leaves[index], Roots[size]))
                && Spoilt(consistency.Hashes).All(h => !(consistency with { Hashes = h }).Proves(Roots[index + 1], Roots[size]));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(long.MinValue, long.MaxValue)]
    [InlineData(3, long.MaxValue)]
    public void Hostile_numbers_prove_nothing_and_throw_nothing(long index, long size)
    {
        new InclusionProof(index, size, [Roots[3]]).Proves(Leaves[0], Roots[5]).ShouldBeFalse();
        new ConsistencyProof(index + 1, size, [Roots[3]]).Proves(Roots[4], Roots[5]).ShouldBeFalse();
    }

    [Fact]
    public void Outside_the_tree_there_is_nothing_to_prove()
    {
        var tree = new MerkleTree(Store, 7);
        Should.Throw<ArgumentOutOfRangeException>(() => tree.ProveInclusion(7));
        Should.Throw<ArgumentOutOfRangeException>(() => tree.ProveConsistency(8));
        Should.Throw<ArgumentOutOfRangeException>(() => tree.Entry(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => new MerkleTree(Store, -1));
    }

    private static Arbitrary<(int Index, int Size, int Random)> Places()
        => (from size in Gen.Choose(1, Largest)
            from index in Gen.Choose(0, size - 1)
            from random in Gen.Choose(0, int.MaxValue)
            select (index, size, random)).ToArbitrary();

    private static IEnumerable<TreeHash[]> Spoilt(IReadOnlyList<TreeHash> hashes)
    {
        yield return [.. hashes, Roots[1]];
        if (hashes.Count > 0)
            yield return [.. hashes.Skip(1)];
        if (hashes.Count > 0)
            yield return [.. hashes.SkipLast(1)];
    }

    private static TreeHash[] Flip(TreeHash[] hashes, int bit)
    {
        var bytes = hashes[bit / 256].ToArray();
        bytes[bit % 256 / 8] ^= (byte)(1 << bit % 8);
        TreeHash[] flipped = [.. hashes];
        flipped[bit / 256] = new TreeHash(bytes);
        return flipped;
    }
}
