namespace Meirim.Web.Records;

/// <summary>Tables derived from records for reading fast. They can be dropped and made anew from the facts at any time.</summary>
public interface IRecordProjection
{
    /// <summary>Writes the rows of these people. Called inside the transaction that writes the records.</summary>
    Task Project(MeirimDb db, IReadOnlyList<PersonFile> files, CancellationToken cancel);

    /// <summary>Empties the tables, inside the transaction that fills them again.</summary>
    Task Drop(MeirimDb db, CancellationToken cancel);

    /// <summary>Register numbers of those people whose rows are not what their facts give today.</summary>
    Task<IReadOnlyList<string>> Differing(MeirimDb db, IReadOnlyList<PersonFile> files, CancellationToken cancel);
}
