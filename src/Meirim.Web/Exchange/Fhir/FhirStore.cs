namespace Meirim.Web.Exchange.Fhir;

/// <summary>One kind of resource: how it is read, searched and followed.</summary>
internal abstract class FhirStore
{
    protected static readonly FhirParameter IdParameter = new("_id", "token", "The id of the resource.");
    protected static readonly FhirParameter LastUpdated = new("_lastUpdated", "date", "When the resource was last changed; with gt, lt, ge, le, sa, eb.");

    public abstract string Type { get; }

    public abstract IReadOnlyList<FhirParameter> Parameters { get; }

    /// <summary>What may be asked for beside the matches.</summary>
    public virtual IReadOnlyList<string> Includes => [];

    /// <summary>True when its searches are those of people, which are counted by address.</summary>
    public virtual bool IsOfPeople => false;

    /// <summary>The resources with these ids, in their order; those that are not there are left out.</summary>
    public abstract Task<IReadOnlyList<FhirResource>> Read(IReadOnlyList<string> ids, CancellationToken cancel);

    /// <summary>True when there was one with this id, and is no more.</summary>
    public virtual Task<bool> WasThere(string id, CancellationToken cancel) => Task.FromResult(false);

    public abstract Task<Outcome<FhirPage>> Search(FhirQuery query, CancellationToken cancel);

    /// <summary>What changed since the moment, each resource once. Without a moment: all there is, as it stands.</summary>
    public abstract Task<IReadOnlyList<FhirChange>> Changes(DateTimeOffset? since, CancellationToken cancel);
}
