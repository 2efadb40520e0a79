using System.Globalization;

namespace Meirim.Web.Register.Search;

/// <summary>How long one would have to wait, as the search asks it: at most so many days.</summary>
internal static class WaitingTime
{
    public static readonly IReadOnlyList<int> Bounds = [0, 7, 30];

    public static string Code(int days) => days.ToString(CultureInfo.InvariantCulture);
}
