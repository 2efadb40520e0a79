namespace Meirim.Web.Register.Search;

/// <summary>In which order people are shown.</summary>
internal enum SearchOrder
{
    /// <summary>The nearest name first; without a name, as <see cref="Fair"/>.</summary>
    Match,

    /// <summary>Another order for each search and each day, the same for all who ask: nobody is always first.</summary>
    Fair,

    /// <summary>Who can begin soonest first.</summary>
    Soonest,
}
