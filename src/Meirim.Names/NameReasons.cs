namespace Meirim.Names;

/// <summary>The stable codes of reasons.</summary>
public static class NameReasons
{
    /// <summary>The code, e.g. <c>same-key</c>; the key of its text is <c>name.reason.</c> and the code. Codes are never reused.</summary>
    public static string Code(this NameReason reason) => reason switch
    {
        NameReason.SameSpelling => "same-spelling",
        NameReason.SameKey => "same-key",
        NameReason.SoundsAlike => "sounds-alike",
        NameReason.OtherScript => "other-script",
        NameReason.PatronymicForm => "patronymic-form",
        NameReason.GenderForm => "gender-form",
        NameReason.SurnameForm => "surname-form",
        NameReason.Typo => "typo",
        NameReason.InitialOnly => "initial-only",
        NameReason.PartMissing => "part-missing",
        NameReason.WordOrder => "word-order",
        NameReason.Different => "different",
    };
}
