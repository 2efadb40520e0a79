namespace Meirim.Web.Workforce.Staff;

/// <summary>Someone who works in the organisation today.</summary>
/// <param name="Posts">Their posts there, the largest first.</param>
/// <param name="Category">Code of the category in force; null when none.</param>
/// <param name="Version">Version of the record that the employer looks at.</param>
public sealed record StaffMember(
    string Number, string Name, IReadOnlyList<StaffPost> Posts, string? Category, DateOnly? CategoryUntil,
    DateOnly? ConfirmedOn, string? ConfirmedBy, int Version)
{
    /// <summary>True when this organisation said today that the entry is right.</summary>
    public bool IsConfirmedOn(DateOnly day, string by) => ConfirmedOn == day && ConfirmedBy == by;
}

/// <summary>A post in the organisation.</summary>
/// <param name="Since">Null when no document tells it.</param>
public sealed record StaffPost(string Occupation, DateOnly? Since, decimal Rate);
