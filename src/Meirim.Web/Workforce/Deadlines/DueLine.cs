namespace Meirim.Web.Workforce.Deadlines;

/// <summary>A deadline in the list of the desk.</summary>
/// <param name="Who">Whose it is; null for the organisation's own.</param>
public sealed record DueLine(Deadline Deadline, StaffRecord? Who);
