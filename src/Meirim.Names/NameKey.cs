namespace Meirim.Names;

/// <summary>The two keys of one reading of one word.</summary>
/// <param name="Key1">Equal for one name in all scripts and official forms.</param>
/// <param name="Key2">Equal for names that sound alike.</param>
public readonly record struct NameKey(string Key1, string Key2);
