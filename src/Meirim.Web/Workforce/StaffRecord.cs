using Meirim.Standards.Judging;
using Meirim.Web.Records;

namespace Meirim.Web.Workforce;

/// <summary>Someone of the staff on a day, with the record as it was known then.</summary>
/// <param name="Posts">Their posts in the organisation on the day, longest held first.</param>
public sealed record StaffRecord(PersonFile File, string Name, Record Record, IReadOnlyList<CurrentPost> Posts)
{
    public Guid Id => File.Person.Id;

    public string Number => File.Person.Number;
}
