namespace Meirim.Web.Workforce.Upload;

/// <summary>
/// One row of an upload. What it says of a person is sealed and goes when the upload is closed; what it led to stays.
/// </summary>
public sealed class UploadRow
{
    public Guid UploadId { get; init; }

    /// <summary>Number of the row as a spreadsheet shows it; those that end a post of someone who is not in the file stand behind the last.</summary>
    public int Row { get; init; }

    public RowState State { get; set; }

    public bool HasWarnings { get; set; }

    /// <summary>True when the sender does not want it written.</summary>
    public bool LeftOut { get; set; }

    /// <summary>Whose row it is; null while nobody knows, and for someone who is not in the register.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>True when the sender said that this is the person, or that it is nobody whom the register has.</summary>
    public bool IsChosen { get; set; }

    /// <summary>True when the person came into the register by this row.</summary>
    public bool Registered { get; set; }

    /// <summary>The post that the sender ends because its holder is not in the file; null for a row of the file.</summary>
    public Guid? EndsFact { get; init; }

    /// <summary>The act that wrote it.</summary>
    public Guid? ActId { get; set; }

    /// <summary>The act that took it back.</summary>
    public Guid? UndoActId { get; set; }

    /// <summary>Code of the refusal when it could not be written or taken back.</summary>
    public string? Code { get; set; }

    /// <summary>Cells, problems and difference, sealed; null when they were let go.</summary>
    public byte[]? Content { get; set; }
}
