using Meirim.Names;

namespace Meirim.Web.Records.FindDuplicates;

/// <summary>What a comparison looks at of one person.</summary>
/// <param name="Names">The names in force.</param>
/// <param name="Documents">Numbers of diplomas, certificates and decisions, in capital letters and figures alone.</param>
/// <param name="Employers">Employers of any time, by the register's identity or the name as written.</param>
public sealed record ComparedPerson(
    Guid Id, string Number, DateOnly? Born, IReadOnlyList<PersonName> Names,
    IReadOnlySet<string> Documents, IReadOnlySet<string> Employers, IReadOnlySet<string> Occupations);
