using Meirim.Qti.Items;

namespace Meirim.Web.Testing.Bank;

/// <summary>One question of the bank. What it says stands in its versions; a paper names the version that it showed.</summary>
public sealed class TestItem
{
    public Guid Id { get; init; }

    /// <summary>What people call it by, e.g. <c>DEMO-017</c>.</summary>
    public required string Code { get; init; }

    public ItemUse Use { get; init; }

    public ItemState State { get; set; }

    /// <summary>Code of the area of the blueprint, e.g. <c>law</c>.</summary>
    public required string Area { get; set; }

    /// <summary>Code of the level of the blueprint, e.g. <c>2</c>.</summary>
    public required string Level { get; set; }

    /// <summary>Codes of the occupations whose knowledge it asks for, with a blank around each; null for all.</summary>
    public string? Occupations { get; set; }

    /// <summary>The knowledge item or skill of the standard on which it rests, by its address.</summary>
    public string? Knowledge { get; set; }

    /// <summary>The provision on which the answer rests.</summary>
    public string? Article { get; set; }

    /// <summary>The time that it should take.</summary>
    public int Seconds { get; set; }

    /// <summary>Made to show the program; it may stand in no round that counts.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Number of the newest version.</summary>
    public int Latest { get; set; }

    /// <summary>Number of the version with which it was sent to review the last time: the reviews from there on count. Null while it is a draft that nobody sent.</summary>
    public int? ReviewFrom { get; set; }

    public int Version { get; set; }

    /// <summary>A version together with what the bank says of the item: as it is given to others, and held against what comes from others.</summary>
    public Item Whole(Item version) => version with { Identifier = Code, Labels = version.Labels with { Area = Area, Level = Level, SourceArticle = Article, Seconds = Seconds } };
}
