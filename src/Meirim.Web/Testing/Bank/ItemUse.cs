namespace Meirim.Web.Testing.Bank;

/// <summary>What an item is for: the blocks of a test are of these kinds.</summary>
public enum ItemUse
{
    /// <summary>Asks the person about themselves and their work; it has no right answer.</summary>
    Survey,

    /// <summary>Has a key and counts.</summary>
    Scored,

    /// <summary>Belongs to a psychological scale; it neither passes nor fails anybody.</summary>
    Psychological,
}
