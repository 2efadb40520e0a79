using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Meirim.Ledger.Tests.Notes;

public sealed class NoteTests
{
    // the example in the documentation of Go's golang.org/x/mod/sumdb/note
    private const string GoSigner = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string GoVerifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string GoText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string GoSignature = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private const string GoNote = GoText + "\n" + GoSignature;

    private static readonly VerifierKey GoKey = VerifierKey.Parse(GoVerifier).Value!;

    [Fact]
    public void The_note_of_Gos_documentation_is_opened()
    {
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(GoNote)).Value!;
        note.CheckSignature(GoKey).ShouldBeNull();
        note.ToBytes().ShouldBe(Encoding.UTF8.GetBytes(GoNote));
    }

    [Fact]
    public void The_key_of_Gos_documentation_signs_the_same_bytes()
    {
        var signer = SignerKey.Parse(GoSigner).Value!;
        Encoding.UTF8.GetString(SignedNote.Sign(GoText, signer).ToBytes()).ShouldBe(GoNote);
        signer.ToString().ShouldBe(GoVerifier);
        signer.ExportSecret().ShouldBe(GoSigner);
    }

    [Fact]
    public void A_new_key_is_read_back_and_its_signature_is_true()
    {
        var signer = SignerKey.Generate("register.example/ledger");
        var again = SignerKey.Parse(signer.ExportSecret()).Value!;
        again.ToString().ShouldBe(signer.ToString());
        SignedNote.Sign("a\n", again).CheckSignature(VerifierKey.Parse(signer.ToString()).Value!).ShouldBeNull();
        SignedNote.Sign("a\n", again).CheckSignature(SignerKey.Generate("register.example/ledger").Verifier).ShouldBe(NoteFault.NotSignedByTrustedKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("with+plus")]
    [InlineData("with\u2003space")]
    [InlineData("with\ttab")]
    [InlineData("broken\ud800")]
    public void A_key_name_without_spaces_and_plus_signs_is_asked_for(string name)
        => Should.Throw<ArgumentException>(() => SignerKey.Generate(name));

    [Theory]
    [InlineData(null, NoteFault.BadKey)]
    [InlineData("", NoteFault.BadKey)]
    [InlineData("PeterNeumann+c74f20a3", NoteFault.BadKey)]
    [InlineData("PeterNeumann+c74f20a3+", NoteFault.BadKey)]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteFault.BadKey)]
    [InlineData("PeterNeumann+74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteFault.BadKey)]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10", NoteFault.BadKey)]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteFault.WrongKeyId)]
    [InlineData("PaulNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteFault.WrongKeyId)]
    [InlineData("PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteFault.UnknownKeyKind)]
    public void A_key_that_does_not_fit_is_refused(string? key, NoteFault fault)
    {
        VerifierKey.Parse(key).Fault.ShouldBe(fault);
        SignerKey.Parse("PRIVATE+KEY+" + key).IsOk.ShouldBeFalse();
        SignerKey.Parse(key).Fault.ShouldBe(NoteFault.BadKey);
    }

    [Theory]
    [InlineData("", NoteFault.NoSignatures)]
    [InlineData("text\n", NoteFault.NoSignatures)]
    [InlineData("text\n\n", NoteFault.NoSignatures)]
    [InlineData("text\n" + GoSignature, NoteFault.NoSignatures)]
    [InlineData("te\txt\n\n" + GoSignature, NoteFault.ControlCharacter)]
    [InlineData("text\r\n\n" + GoSignature, NoteFault.ControlCharacter)]
    [InlineData("text\n\n- PeterNeumann x08go/ZJkuBS\n", NoteFault.BadSignatureLine)]
    [InlineData("text\n\n— PeterNeumann\n", NoteFault.BadSignatureLine)]
    [InlineData("text\n\n— PeterNeumann x08go/Z JkuBS\n", NoteFault.BadSignatureLine)]
    [InlineData("text\n\n— Peter+Neumann x08go/ZJkuBS\n", NoteFault.BadSignatureLine)]
    [InlineData("text\n\n— PeterNeumann x08gow==\n", NoteFault.BadSignatureLine)]
    [InlineData("text\n\n— PeterNeumann x08go/ZJkuBS", NoteFault.NoSignatures)]
    public void A_malformed_note_is_refused_and_says_why(string note, NoteFault fault)
        => SignedNote.Parse(Encoding.UTF8.GetBytes(note)).Fault.ShouldBe(fault);

    [Fact]
    public void Bytes_that_are_not_UTF8_too_long_or_have_too_many_signatures_are_refused()
    {
        SignedNote.Parse([0xC3, 0x28, .. "\n\n— a AAAAAAA=\n"u8]).Fault.ShouldBe(NoteFault.NotUtf8);
        SignedNote.Parse(new byte[(1 << 20) + 1]).Fault.ShouldBe(NoteFault.TooLong);
        SignedNote.Parse(Encoding.UTF8.GetBytes("a\n\n" + string.Concat(Enumerable.Repeat(GoSignature, 100)))).IsOk.ShouldBeTrue();
        SignedNote.Parse(Encoding.UTF8.GetBytes("a\n\n" + string.Concat(Enumerable.Repeat(GoSignature, 101)))).Fault.ShouldBe(NoteFault.TooManySignatures);
    }

    [Fact]
    public void Whatever_bytes_come_nothing_throws()
        => Prop.ForAll<byte[], int>((bytes, at) =>
        {
            var mixed = Encoding.UTF8.GetBytes(GoNote).ToList();
            mixed.InsertRange(Math.Abs(at % mixed.Count), bytes);
            return SignedNote.Parse(bytes) is not null && Checkpoint.Open(mixed.ToArray(), GoKey).Fault is not null
                && VerifierKey.Parse(Encoding.Latin1.GetString(bytes)).Fault is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Any_flipped_bit_of_a_signed_note_is_noticed()
    {
        var bytes = Encoding.UTF8.GetBytes(GoNote);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] flipped = [.. bytes];
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            var note = SignedNote.Parse(flipped);
            (note.IsOk && note.Value.CheckSignature(GoKey) is null).ShouldBeFalse($"bit {bit}");
        }
    }

    [Fact]
    public void The_signature_of_a_stranger_under_the_same_note_is_left_alone()
    {
        var own = SignerKey.Generate("own");
        var witness = SignerKey.Generate("witness");
        var note = SignedNote.Sign("a\n", own).AlsoSignedBy(witness);
        var read = SignedNote.Parse(note.ToBytes()).Value!;
        read.Signatures.Count.ShouldBe(2);
        read.CheckSignature(own.Verifier).ShouldBeNull();
        read.CheckSignature(witness.Verifier).ShouldBeNull();
    }
}
