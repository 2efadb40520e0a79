namespace Meirim.Web.Choosing;

/// <summary>
/// A recipient's request for a specialist. Operational data: it is read by the recipient, the help desk, the one who is asked
/// and their organisation, and by nobody else.
/// </summary>
public sealed class ServiceRequest
{
    public Guid Id { get; init; }

    /// <summary>The recipient's account; null when the help desk asks for someone without one.</summary>
    public Guid? RecipientId { get; init; }

    /// <summary>The account of the help desk that asked for them.</summary>
    public Guid? HelpDeskId { get; init; }

    public string? HelpDeskName { get; init; }

    /// <summary>How the recipient wants to be called.</summary>
    public required string Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public required string Language { get; init; }

    /// <summary>Codes of the kinds of service, a space between them.</summary>
    public required string Services { get; set; }

    public decimal HoursPerWeek { get; set; }

    public required string Region { get; set; }

    /// <summary>Town or village as the recipient wrote it.</summary>
    public required string Place { get; set; }

    /// <summary>The same for all ways to write it: waiting lists are kept by it.</summary>
    public required string PlaceKey { get; set; }

    public required string Setting { get; set; }

    public DateOnly StartDay { get; set; }

    public string? Wishes { get; set; }

    /// <summary>True to wait when none of those named can, false to close.</summary>
    public bool WaitIfNobody { get; set; }

    public RequestState State { get; set; }

    /// <summary>The moment by which the waiting list is ordered; of a draft, when it was begun.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>The agreement that this one is to take the place of; it ends when another specialist accepts.</summary>
    public Guid? Replaces { get; init; }

    public string? ChangeReason { get; init; }

    public string? ChangeWords { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? ClosedReason { get; set; }

    public string? ClosedWords { get; set; }

    public int Version { get; set; }

    /// <summary>Opens what the ledger says of it.</summary>
    public required byte[] Salt { get; init; }

    public List<AskedSpecialist> Asked { get; } = [];

    /// <summary>The one who has it before them or has accepted; null when nobody has.</summary>
    public AskedSpecialist? Current => Asked.Find(a => a.State is AskedState.Asked or AskedState.Accepted);

    public bool IsOpen => State is RequestState.Asked or RequestState.Waiting;

    public IReadOnlyList<string> Kinds => Services.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the ledger's commitment covers.</summary>
    public string Content() => string.Join('\n',
        RecipientId, HelpDeskId, Name, Services, HoursPerWeek.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture), Region, Place, Setting,
        StartDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Wishes, WaitIfNobody ? "wait" : "close", State,
        string.Join(' ', Asked.OrderBy(a => a.Step).Select(a => $"{a.PersonId:D}:{a.State}:{a.Reason}")));
}
