using System.Text;

namespace Meirim.Ledger;

/// <summary>A text with signatures under it: C2SP signed-note.</summary>
/// <remarks>The text means nothing until <see cref="CheckSignature"/> has found the signature of a key one trusts.</remarks>
public sealed class SignedNote
{
    private const int MaxSignatures = 100;

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures) => (Text, Signatures) = (text, signatures);

    /// <summary>The signed text, its last line feed included.</summary>
    public string Text { get; }

    /// <summary>The signature lines in their order, none of them verified yet.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Signs a text.</summary>
    /// <param name="text">Ends with a line feed; no other control characters.</param>
    /// <param name="signer">The key.</param>
    /// <exception cref="ArgumentException">The text could not be read back as a note.</exception>
    public static SignedNote Sign(string text, SignerKey signer)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(signer);
        if (!text.EndsWith('\n') || FaultIn(text) is not null)
            throw new ArgumentException("A note's text ends with a line feed and has no other control characters.", nameof(text));
        var signature = signer.Sign(NoteKey.StrictUtf8.GetBytes(text));
        return new SignedNote(text, [new NoteSignature(signer.Name, signer.Verifier.Id, signature)]);
    }

    /// <summary>The same note with one more signature, e.g. of a witness or of the next key.</summary>
    public SignedNote AlsoSignedBy(SignerKey signer) => new(Text, [.. Signatures, .. Sign(Text, signer).Signatures]);

    /// <summary>Reads a note, strictly. Signatures of unknown kinds are read and left alone.</summary>
    /// <returns>The note, or the fault. Never throws.</returns>
    public static Parsed<SignedNote> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > FolderTileStore.MaxCheckpointLength)
            return NoteFault.TooLong;
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            return NoteFault.NotUtf8;
        var all = Encoding.UTF8.GetString(bytes);
        if (FaultIn(all) is { } fault)
            return fault;
        var split = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || split + 2 == all.Length || !all.EndsWith('\n'))
            return NoteFault.NoSignatures;

        var lines = all[(split + 2)..^1].Split('\n', MaxSignatures + 1);
        if (lines.Length > MaxSignatures)
            return NoteFault.TooManySignatures;
        var signatures = new List<NoteSignature>(lines.Length);
        foreach (var line in lines)
        {
            if (NoteSignature.TryRead(line) is not { } signature)
                return NoteFault.BadSignatureLine;
            signatures.Add(signature);
        }
        return new SignedNote(all[..(split + 1)], signatures);
    }

    /// <summary>Looks for the signatures of a trusted key.</summary>
    /// <returns>
    /// Null when there is one and all of that key are true; otherwise <see cref="NoteFault.FalseSignature"/> or
    /// <see cref="NoteFault.NotSignedByTrustedKey"/>. Signatures of other keys count for nothing.
    /// </returns>
    public NoteFault? CheckSignature(VerifierKey trusted)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        var text = NoteKey.StrictUtf8.GetBytes(Text);
        var found = false;
        foreach (var signature in Signatures)
        {
            if (signature.KeyId != trusted.Id || signature.KeyName != trusted.Name)
                continue;
            if (!trusted.Verifies(text, signature.Signature.Span))
                return NoteFault.FalseSignature;
            found = true;
        }
        return found ? null : NoteFault.NotSignedByTrustedKey;
    }

    /// <summary>The bytes to publish.</summary>
    public byte[] ToBytes() => NoteKey.StrictUtf8.GetBytes(Text + "\n" + string.Concat(Signatures.Select(s => s.Line)));

    private static NoteFault? FaultIn(string text)
        => text.AsSpan().ContainsAnyInRange('\0', '\u0009') || text.AsSpan().ContainsAnyInRange('\u000B', '\u001F') ? NoteFault.ControlCharacter : null;
}
