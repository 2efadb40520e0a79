namespace Meirim.Names;

/// <summary>One word of a name with what a comparison needs of it, worked out once.</summary>
internal sealed class NameWord
{
    public NameWord(string word)
    {
        Spelling = NameCleaning.Compose(word).ToLowerInvariant();
        Readings = NameReadings.Of(word);
        Unfolded = NameKeys.Unfolded(word);
        Script = Scripts.Of(word);
    }

    public string Spelling { get; }

    public NameKey[] Readings { get; }

    public string Unfolded { get; }

    public NameScript Script { get; }

    public string Key1 => Readings[0].Key1;

    public string Key2 => Readings[0].Key2;

    public bool IsInitial => Spelling.Length == 1;
}
