namespace Meirim.Names;

/// <summary>Why two names, or two parts of a name, match or do not. Texts for people: name-match.texts.json, by <see cref="NameReasons.Code"/>.</summary>
public enum NameReason
{
    /// <summary>Written the same, case aside.</summary>
    SameSpelling,

    /// <summary>Equal in key 1: another official spelling of the same name.</summary>
    SameKey,

    /// <summary>Equal in key 2: sounds alike.</summary>
    SoundsAlike,

    /// <summary>The same name in another script.</summary>
    OtherScript,

    /// <summary>-ұлы and -ович, -қызы and -овна.</summary>
    PatronymicForm,

    /// <summary>The form for a woman and the form for a man, or a Latvian ending.</summary>
    GenderForm,

    /// <summary>With and without the Russian surname ending (Қожахмет, Қожахметов).</summary>
    SurnameForm,

    /// <summary>A letter or two apart.</summary>
    Typo,

    /// <summary>One of the two is only an initial.</summary>
    InitialOnly,

    /// <summary>One of the two names lacks the part, or a word of it.</summary>
    PartMissing,

    /// <summary>The words match in another order.</summary>
    WordOrder,

    /// <summary>The parts are different names.</summary>
    Different,
}
