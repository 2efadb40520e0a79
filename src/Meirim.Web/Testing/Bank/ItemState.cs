namespace Meirim.Web.Testing.Bank;

/// <summary>How far an item has come. Only a live one counts in a score; a trial one may stand in a paper without counting.</summary>
public enum ItemState
{
    Draft,

    /// <summary>Two reviews and two corrections by different people are under way.</summary>
    Review,

    /// <summary>Stands in papers to be tried out; it counts for nobody.</summary>
    Trial,
    Live,

    /// <summary>Stands in no paper any more; papers that showed it keep it.</summary>
    Retired,
}
