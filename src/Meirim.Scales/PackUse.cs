namespace Meirim.Scales;

/// <summary>For what a pack may be used in a language: the reason stands beside the refusal.</summary>
public static class PackUse
{
    /// <summary>
    /// In figures of groups, by which somebody compares: only a permitted wording that is the owner's own or was tried out. Null when
    /// nothing stands in the way.
    /// </summary>
    public static UseRefusal? ForFigures(ScalePack pack, string language) =>
        ForOneself(pack, language) ?? (pack.Languages[language].State == WordingState.Draft ? UseRefusal.LanguageIsDraft : null);

    /// <summary>By a person for themselves alone: a draft may be used too, and must be called one where it is shown (<see cref="IsDraft"/>).</summary>
    public static UseRefusal? ForOneself(ScalePack pack, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(language);
        if (pack.Permission is PermissionState.None or PermissionState.Asked) return UseRefusal.NotPermitted;
        if (!pack.HasWording) return UseRefusal.NoWording;
        return pack.Languages.ContainsKey(language) ? null : UseRefusal.LanguageMissing;
    }

    public static bool IsDraft(ScalePack pack, string language) => pack.Languages.TryGetValue(language, out var known) && known.State == WordingState.Draft;
}
