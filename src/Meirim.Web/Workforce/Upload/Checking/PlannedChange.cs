using Meirim.Web.Records;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>One thing that a row would write.</summary>
/// <param name="Replaces">The fact that it supersedes; null when it is added.</param>
/// <param name="Body">The fact's body, as <see cref="FactJson"/> writes it.</param>
public sealed record PlannedChange(FactKind Kind, string Body, DateOnly? From, DateOnly? Until, Guid? Replaces = null)
{
    /// <summary>The fact that it supersedes, as it stood, to be shown beside it.</summary>
    public string? OldBody { get; init; }

    public DateOnly? OldFrom { get; init; }

    public DateOnly? OldUntil { get; init; }

    public FactBody Read() => FactJson.Read(Kind, FactJson.Version, Body);

    public FactBody? ReadOld() => OldBody is null ? null : FactJson.Read(Kind, FactJson.Version, OldBody);

    public NewFact ToFact(IReadOnlyList<NewEvidence>? evidence = null) => new(Read(), From, Until, evidence);

    public static PlannedChange Add(FactBody body, DateOnly? from, DateOnly? until) => new(body.Kind, FactJson.Write(body), from, until);

    public static PlannedChange Replace(Fact old, FactBody body, DateOnly? from, DateOnly? until) =>
        new(body.Kind, FactJson.Write(body), from, until, old.Id) { OldBody = FactJson.Write(old.Body), OldFrom = old.From, OldUntil = old.Until };
}
