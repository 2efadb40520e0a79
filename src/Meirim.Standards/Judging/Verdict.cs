using Meirim.Standards.Country;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Judging;

/// <summary>The answer to one requirement on one day, with its reasons: codes and arguments, no sentences.</summary>
/// <param name="Requirement">The node that was judged: its id, clause and confidence are there.</param>
/// <param name="On">The day judged. Service counts through the day before.</param>
/// <param name="Facts">
/// Identities, ascending, of the facts that decided: those that met it, those that leave it open, or those that count but
/// do not yet suffice. Empty on an "all of" or "any of": see <see cref="DecidingFacts"/>.
/// </param>
/// <param name="Missing">What is missing; empty when met, and on an "all of" or "any of", whose parts say it.</param>
/// <param name="EarliestDay">
/// First day, <see cref="On"/> or later, on which this is met when time alone passes: what lasts goes on, what has an end
/// ends, nothing new is recorded. Null when time alone never will.
/// </param>
/// <param name="Parts">Verdicts on the parts of an "all of" or "any of", in the order of the law.</param>
public sealed record Verdict(
    Requirement Requirement, DateOnly On, Outcome Outcome, EquatableList<Guid> Facts, EquatableList<Missing> Missing,
    DateOnly? EarliestDay, EquatableList<Verdict> Parts)
{
    public string NodeId => Requirement.Id;

    public Clause Clause => Requirement.Clause;

    public Confidence Confidence => Requirement.Confidence;

    public bool IsMet => Outcome == Outcome.Met;

    /// <summary>
    /// The facts on which this verdict stands, each once: of an "any of" that is met only those of the parts that meet it.
    /// </summary>
    public IReadOnlyList<Guid> DecidingFacts()
    {
        var facts = new SortedSet<Guid>();
        Gather(this, facts);
        return [.. facts];
    }

    /// <summary>This verdict and all below it, parents first.</summary>
    public IEnumerable<Verdict> All()
    {
        yield return this;
        foreach (var part in Parts)
            foreach (var verdict in part.All())
                yield return verdict;
    }

    private static void Gather(Verdict verdict, SortedSet<Guid> facts)
    {
        facts.UnionWith(verdict.Facts);
        foreach (var part in verdict.Parts)
            if (verdict.Requirement is not AnyOf || !verdict.IsMet || part.IsMet)
                Gather(part, facts);
    }
}
