using System.Globalization;

namespace Meirim.Ledger;

/// <summary>What a log signs from time to time: "I am this log, I have so many entries, and this is the root over them".</summary>
/// <remarks>C2SP tlog-checkpoint. Extension lines are allowed but not recommended: no monitor can audit them.</remarks>
public sealed class Checkpoint
{
    private Checkpoint(string origin, TreeHead head, IReadOnlyList<string> extensions)
        => (Origin, Head, Extensions) = (origin, head, extensions);

    /// <summary>The log's name, best an address without scheme, e.g. <c>register.example/ledger</c>. Not empty, one line.</summary>
    public string Origin { get; }

    /// <summary>Size and root.</summary>
    public TreeHead Head { get; }

    /// <summary>Number of entries.</summary>
    public long Size => Head.Size;

    /// <summary>Root over them.</summary>
    public TreeHash Root => Head.Root;

    /// <summary>Further lines, opaque, none of them empty.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>The note text: origin, size, base64 root and extension lines, each ended by a line feed.</summary>
    public string Text => string.Concat(Lines.Select(line => line + "\n"));

    private IEnumerable<string> Lines => [Origin, Size.ToString(CultureInfo.InvariantCulture), Root.ToBase64(), .. Extensions];

    /// <summary>A checkpoint to sign.</summary>
    /// <exception cref="ArgumentException">A line is empty or holds a control character, the size is negative, or the empty tree has another root.</exception>
    public static Checkpoint Of(string origin, TreeHead head, params IReadOnlyList<string> extensions)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(extensions);
        var made = new Checkpoint(origin, head, [.. extensions]);
        if (made.Lines.Any(line => line.Any(c => c < 0x20)))
            throw new ArgumentException("A line of a checkpoint has no control characters.", nameof(extensions));
        if (ParseText(made.Text).Fault is { } fault)
            throw new ArgumentException($"No checkpoint can be made of this: {fault}.", nameof(origin));
        return made;
    }

    /// <summary>Signs it. The log must never sign two checkpoints that are not consistent with each other.</summary>
    public SignedNote Sign(SignerKey signer) => SignedNote.Sign(Text, signer);

    /// <summary>Reads a signed checkpoint and checks that the trusted key signed it.</summary>
    /// <param name="signedNote">The bytes of the file <c>checkpoint</c>.</param>
    /// <param name="trusted">The log's key, got by a way one trusts, never from the log's own folder.</param>
    /// <returns>The checkpoint, or the fault. Never throws.</returns>
    public static Parsed<Checkpoint> Open(ReadOnlySpan<byte> signedNote, VerifierKey trusted)
    {
        var note = SignedNote.Parse(signedNote);
        if (!note.IsOk)
            return note.Fault.Value;
        return note.Value.CheckSignature(trusted) is { } fault ? fault : ParseText(note.Value.Text);
    }

    /// <summary>Reads the text of a note as a checkpoint; says nothing about signatures.</summary>
    /// <returns>The checkpoint, or the fault. Never throws.</returns>
    public static Parsed<Checkpoint> ParseText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.EndsWith('\n'))
            return NoteFault.BadCheckpointLines;
        var lines = text[..^1].Split('\n');
        if (lines.Length < 3 || lines.Any(line => line.Length == 0))
            return NoteFault.BadCheckpointLines;
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size.ToString(CultureInfo.InvariantCulture) != lines[1])
            return NoteFault.BadSize;
        if (!TreeHash.TryParseBase64(lines[2], out var root))
            return NoteFault.BadRoot;
        if (size == 0 && root != TreeHasher.Empty)
            return NoteFault.EmptyTreeWithOtherRoot;
        return new Checkpoint(lines[0], new TreeHead(size, root), lines[3..]);
    }
}
