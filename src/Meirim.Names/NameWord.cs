namespace Meirim.Names;

/// <summary>One word of a name with what a comparison needs of it, worked out once.</summary>
internal sealed class NameWord
{
    public NameWord(string word)
    {
        Spelling = NameCleaning.Compose(word).ToLowerInvariant();
        Readings = NameReadings.Of(word);
        Script = Scripts.Of(word);
    }

    public string Spelling { get; }

    public NameKey[] Readings { get; }

    /// <summary>Key 1 before its forms are folded; asked for only where two keys are equal.</summary>
    public string Unfolded => field ??= NameKeys.Unfolded(Spelling);

    public NameScript Script { get; }

    public string Key1 => Readings[0].Key1;

    public string Key2 => Readings[0].Key2;

    public bool IsInitial => Spelling.Length == 1;
}
