using Meirim.Names;
using Meirim.Web.Records;
using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>
/// Who is meant by a row. A colleague is found by identifier, number or name. Of anyone else the sender learns nothing that
/// the public entry does not show: whether an identifier is known to the register is not said (decision 050).
/// </summary>
internal sealed class RowMatcher(Colleagues colleagues, Identities identities)
{
    /// <summary>So many bearers of one name with different identifiers are namesakes; more is trying identifiers out.</summary>
    public const int MostNamesakes = 5;

    /// <summary>The keys of names under which too many identifiers stand.</summary>
    public static HashSet<string> Tried(IEnumerable<StaffRow> rows) =>
    [
        .. rows.Where(r => r.Identifier is not null && r.Names.Count > 0).GroupBy(r => KeyOf(r.Names[0]))
            .Where(g => g.Select(r => r.Identifier).Distinct().Count() > MostNamesakes).Select(g => g.Key),
    ];

    public static string KeyOf(NewName name) => NameKeys.FullKey($"{name.Surname} {name.GivenName} {name.Patronymic}");

    /// <param name="known">Colleagues whom other rows name by identifier or number: a namesake of theirs is no doubt.</param>
    /// <returns>The person in the register; null when they are not on the staff and the row may be written, or when a problem was noted.</returns>
    public Guid? Match(StaffRow row, UploadRow stored, IReadOnlySet<Guid> known, List<CellProblem> problems)
    {
        if (stored.IsChosen) return stored.PersonId;
        if (row.Number is { } number) return ByNumber(row, number, problems);
        if (row.Identifier is { } identifier) return ByIdentifier(row, identities.Of(identifier), known, problems);
        return row.Names.Count == 0 ? null : ByName(row, problems);
    }

    private Guid? ByNumber(StaffRow row, string number, List<CellProblem> problems)
    {
        if (identities.Of(number) is { } person && (colleagues.Has(person) || !identities.IsHidden(person))) return person;
        problems.Add(CellProblem.Wrong(CellProblems.NumberUnknown, UploadColumn.Number));
        return null;
    }

    private Guid? ByIdentifier(StaffRow row, Guid? found, IReadOnlySet<Guid> known, List<CellProblem> problems)
    {
        if (found is not null) return found;
        var namesakes = colleagues.Like(row.Names, Colleagues.SameName).Where(p => !known.Contains(p.PersonId)).ToList();
        if (namesakes.Count > 0) problems.Add(CellProblem.Wrong(CellProblems.OnStaffUnderAnotherIdentifier, UploadColumn.Identifier));
        return null;
    }

    private Guid? ByName(StaffRow row, List<CellProblem> problems)
    {
        var like = colleagues.Like(row.Names, Colleagues.SameName);
        if (like.Count == 1) return like[0].PersonId;
        problems.Add(CellProblem.Wrong(like.Count > 1 ? CellProblems.SeveralAreMeant : CellProblems.WhoIsMeant, UploadColumn.Identifier));
        return null;
    }
}
