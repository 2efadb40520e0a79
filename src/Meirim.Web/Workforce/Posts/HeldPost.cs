using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;

namespace Meirim.Web.Workforce.Posts;

/// <summary>A post of the organisation with its holder, judged against what the standard asks for the occupation.</summary>
/// <param name="Set">What is asked; null when no requirement is in force for the occupation on the day.</param>
/// <param name="Verdict">Null together with <paramref name="Set"/>.</param>
public sealed record HeldPost(StaffRecord Holder, CurrentPost Post, RequirementSet? Set, Verdict? Verdict)
{
    public string Occupation => Post.Post.Occupation;

    public decimal Rate => Post.Post.Rate;

    public static IReadOnlyList<HeldPost> Of(IEnumerable<StaffRecord> staff, DateOnly on, CountryData country) =>
        [.. staff.SelectMany(s => s.Posts.Select(p => Of(s, p, on, country)))];

    private static HeldPost Of(StaffRecord holder, CurrentPost post, DateOnly on, CountryData country)
    {
        var set = country.RequirementFor(post.Post.Occupation, category: null, on);
        return new HeldPost(holder, post, set, set is null ? null : Judge.Assess(set, holder.Record, on, country));
    }
}
