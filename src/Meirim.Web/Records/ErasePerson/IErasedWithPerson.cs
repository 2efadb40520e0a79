namespace Meirim.Web.Records.ErasePerson;

/// <summary>What another module holds of a person and gives up with them.</summary>
public interface IErasedWithPerson
{
    /// <summary>Marks the rows of these people for removal. They go in the transaction of the erasure.</summary>
    Task Erase(MeirimDb db, IReadOnlyList<Guid> people, CancellationToken cancel);
}
