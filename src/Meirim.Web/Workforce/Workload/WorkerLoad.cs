using Meirim.Standards.Country;

namespace Meirim.Web.Workforce.Workload;

/// <summary>What one worker carries on a day, by agreements that run.</summary>
/// <param name="BySetting">How many recipients in each setting.</param>
/// <param name="HoursPerWeek">Hours a week of all kinds of service.</param>
/// <param name="Paused">Agreements that are paused: they hold a place and cost no hours now.</param>
public sealed record WorkerLoad(StaffRecord Who, IReadOnlyDictionary<string, int> BySetting, decimal HoursPerWeek, int Paused)
{
    public int Recipients => BySetting.Values.Sum();

    /// <summary>The occupation of the main post in the organisation.</summary>
    public string Occupation => Who.Posts.OrderByDescending(p => p.Post.Rate).ThenBy(p => p.Fact.From).First().Post.Occupation;

    /// <summary>Rate units held in the organisation.</summary>
    public decimal Rate => Who.Posts.Sum(p => p.Post.Rate);

    /// <summary>The load against what the law sets for the occupation on the day; empty when no figure of the law is known.</summary>
    public IReadOnlyList<NormVerdict> AgainstLaw(CountryData country, DateOnly on) =>
        [.. country.WorkloadNorms.Where(n => n.Occupation == Occupation && n.IsInForce(on)).Select(n => NormVerdict.Of(n, n.Setting is { } setting ? BySetting.GetValueOrDefault(setting) : Recipients))];

    /// <summary>True when the load passes what the organisation set for itself.</summary>
    public bool IsOver(OwnTarget? target) => target is not null && (Recipients > target.MostRecipients || HoursPerWeek > target.MostHours);
}

/// <summary>A load held against one norm of the law. The norm is for a full post: the rate stands beside it and nothing is reckoned.</summary>
public sealed record NormVerdict(WorkloadNorm Norm, int Recipients, LoadOutcome Outcome)
{
    public static NormVerdict Of(WorkloadNorm norm, int recipients) => new(norm, recipients,
        recipients > norm.MostRecipients ? LoadOutcome.Over : recipients < norm.LeastRecipients ? LoadOutcome.Under : LoadOutcome.Within);
}

/// <summary>How a load lies to a norm.</summary>
public enum LoadOutcome
{
    Within,
    Over,
    Under,
}
