namespace Meirim.Web.Records;

/// <summary>Tables derived from records for reading fast. Called inside the transaction that writes the record.</summary>
public interface IRecordProjection
{
    Task Project(MeirimDb db, IReadOnlyList<PersonFile> files, CancellationToken cancel);
}
