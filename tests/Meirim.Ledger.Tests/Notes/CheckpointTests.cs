using System.Text;

namespace Meirim.Ledger.Tests.Notes;

public sealed class CheckpointTests
{
    private const string Root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    // the text of the example in C2SP tlog-checkpoint
    private const string Text = "example.com/behind-the-sofa\n20852163\n" + Root + "\n";

    [Fact]
    public void The_example_of_the_specification_is_read_and_written()
    {
        var read = Checkpoint.ParseText(Text).Value!;
        read.Origin.ShouldBe("example.com/behind-the-sofa");
        read.Size.ShouldBe(20_852_163);
        read.Root.ToBase64().ShouldBe(Root);
        read.Extensions.ShouldBeEmpty();
        Checkpoint.Of(read.Origin, read.Head).Text.ShouldBe(Text);
    }

    // a key made for this test and the checkpoint over the eight well-known leaves, both by Go's note package
    [Fact]
    public void A_checkpoint_signed_by_Go_is_opened_and_signed_alike()
    {
        const string signer = "PRIVATE+KEY+register.example/ledger+7e68ff07+AWAMoDZQ79j2e0G97oxf2k/kmFrPQOV7LTnra1DnGCG6";
        const string verifier = "register.example/ledger+7e68ff07+AeSC337BZ29pz2JI4DUUg6XZE8AEAavtSNWpHfPEI1MY";
        const string signed = "register.example/ledger\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n\n"
            + "— register.example/ledger fmj/BzHfmgLGpz1xUtD8CETDVjrXfgcniXFKnoEd9mhhzRODKlMHeo52D2b22yroc5r+UHc/v91l5vRPkrieJ9tcUQk=\n";

        var opened = Checkpoint.Open(Encoding.UTF8.GetBytes(signed), VerifierKey.Parse(verifier).Value!).Value!;
        opened.Root.ToString().ShouldBe("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        Encoding.UTF8.GetString(opened.Sign(SignerKey.Parse(signer).Value!).ToBytes()).ShouldBe(signed);
    }

    [Fact]
    public void Extension_lines_are_kept()
    {
        var read = Checkpoint.ParseText(Text + "one\ntwo 2\n").Value!;
        read.Extensions.ShouldBe(["one", "two 2"]);
        Checkpoint.Of(read.Origin, read.Head, "one", "two 2").Text.ShouldBe(Text + "one\ntwo 2\n");
    }

    [Theory]
    [InlineData("", NoteFault.BadCheckpointLines)]
    [InlineData("a\n1\n", NoteFault.BadCheckpointLines)]
    [InlineData("\n1\n" + Root + "\n", NoteFault.BadCheckpointLines)]
    [InlineData("a\n1\n" + Root, NoteFault.BadCheckpointLines)]
    [InlineData("a\n1\n" + Root + "\n\n", NoteFault.BadCheckpointLines)]
    [InlineData("a\n01\n" + Root + "\n", NoteFault.BadSize)]
    [InlineData("a\n+1\n" + Root + "\n", NoteFault.BadSize)]
    [InlineData("a\n-1\n" + Root + "\n", NoteFault.BadSize)]
    [InlineData("a\n 1\n" + Root + "\n", NoteFault.BadSize)]
    [InlineData("a\n9223372036854775808\n" + Root + "\n", NoteFault.BadSize)]
    [InlineData("a\n١\n" + Root + "\n", NoteFault.BadSize)]
    [InlineData("a\n1\nCsUY\n", NoteFault.BadRoot)]
    [InlineData("a\n0\n" + Root + "\n", NoteFault.EmptyTreeWithOtherRoot)]
    public void A_malformed_checkpoint_is_refused_and_says_why(string text, NoteFault fault)
        => Checkpoint.ParseText(text).Fault.ShouldBe(fault);

    [Fact]
    public void A_checkpoint_is_opened_by_the_logs_key_and_no_other()
    {
        var signer = SignerKey.Generate("register.example/ledger");
        var bytes = Checkpoint.Of("register.example/ledger", new TreeHead(0, TreeHasher.Empty)).Sign(signer).ToBytes();
        Checkpoint.Open(bytes, signer.Verifier).Value!.Size.ShouldBe(0);
        Checkpoint.Open(bytes, SignerKey.Generate("register.example/ledger").Verifier).Fault.ShouldBe(NoteFault.NotSignedByTrustedKey);
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("example/", "exemple/"));
        Checkpoint.Open(changed, signer.Verifier).IsOk.ShouldBeFalse();
    }

    [Fact]
    public void No_checkpoint_is_made_that_could_not_be_read_back()
    {
        var head = new TreeHead(1, TreeHasher.Empty);
        Should.Throw<ArgumentException>(() => Checkpoint.Of("", head));
        Should.Throw<ArgumentException>(() => Checkpoint.Of("a\nb", head));
        Should.Throw<ArgumentException>(() => Checkpoint.Of("a", head, ""));
        Should.Throw<ArgumentException>(() => Checkpoint.Of("a", head with { Size = -1 }));
        Should.Throw<ArgumentException>(() => Checkpoint.Of("a", new TreeHead(0, TreeHasher.Leaf([]))));
    }
}
