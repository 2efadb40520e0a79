using Meirim.Web.Accounts;

namespace Meirim.Web.Journal;

/// <summary>One change: who, when, by which right, why. Its id is the id of its journal entry.</summary>
public sealed record Act(Guid Id, ActKind Kind, Actor Actor, DateTimeOffset At, string? Reason = null)
{
    public static Act Now(ActKind kind, Actor actor, Countries.CountryClock clock, string? reason = null)
    {
        var at = clock.Now;
        return new Act(Guid.CreateVersion7(at), kind, actor, at, reason);
    }
}
