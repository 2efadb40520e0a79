using System.Text;

namespace Meirim.Ledger.Tests.Notes;

public sealed class NoteTests
{
    // the example in the documentation of Go's golang.org/x/mod/sumdb/note
    private const string GoSigner = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string GoVerifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string GoNote =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
        + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void The_note_of_Gos_documentation_is_opened()
    {
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(GoNote)).Value!;
        note.CheckSignature(VerifierKey.Parse(GoVerifier).Value!).ShouldBeNull();
        note.ToBytes().ShouldBe(Encoding.UTF8.GetBytes(GoNote));
    }

    [Fact]
    public void The_key_of_Gos_documentation_signs_the_same_bytes()
    {
        var signer = SignerKey.Parse(GoSigner).Value!;
        var text = GoNote[..(GoNote.IndexOf("\n\n", StringComparison.Ordinal) + 1)];
        Encoding.UTF8.GetString(SignedNote.Sign(text, signer).ToBytes()).ShouldBe(GoNote);
        signer.ToString().ShouldBe(GoVerifier);
        signer.ExportSecret().ShouldBe(GoSigner);
    }
}
