using Meirim.Web.Accounts;

namespace Meirim.Web.Workforce.Upload;

/// <summary>A spreadsheet of an organisation's staff that someone sent: laid beside the register first, committed only when they say so.</summary>
public sealed class StaffUpload
{
    public Guid Id { get; init; }

    public Guid OrganisationId { get; init; }

    public UploadState State { get; set; }

    /// <summary>Name of whoever sent it.</summary>
    public required string SentBy { get; init; }

    /// <summary>Who decided last, and by which right: what is written afterwards is written as their act.</summary>
    public Guid? AccountId { get; private set; }

    public string ActorName { get; private set; } = "";

    public Role Right { get; private set; }

    public string? ActorRegion { get; private set; }

    /// <summary>Language in which it was sent: that of the reasons which it leaves in the journal.</summary>
    public required string Language { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal. The file itself is not kept.</summary>
    public required string FileHash { get; init; }

    /// <summary>The recognised columns in the order of the file, with a blank between them.</summary>
    public required string Columns { get; init; }

    /// <summary>Headings that were not recognised, one a line.</summary>
    public required string UnknownColumns { get; init; }

    /// <summary>Rows of the file.</summary>
    public int Rows { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>When what the rows say was let go; null while it is kept.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Why it was taken back.</summary>
    public string? Reason { get; set; }

    /// <summary>Opens the commitments that the ledger holds of this upload.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }

    /// <summary>True while the program is at work on it.</summary>
    public bool IsBusy => State is UploadState.Waiting or UploadState.Committing or UploadState.TakingBack;

    public Actor DecidedBy => new(AccountId, ActorName, Right, ActorRegion, OrganisationId);

    /// <summary>From now on the program works at this upload by the word of this actor.</summary>
    public void Decide(Actor actor, UploadState next)
    {
        (AccountId, ActorName, Right, ActorRegion) = (actor.AccountId, actor.Name, actor.Right, actor.Region);
        Turn(next);
    }

    public void Turn(UploadState next)
    {
        State = next;
        Version++;
    }

    public IReadOnlyList<Reading.UploadColumn> ColumnList => [.. Columns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Reading.UploadColumn>)];
}
