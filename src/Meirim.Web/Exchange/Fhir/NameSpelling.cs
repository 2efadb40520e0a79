using Meirim.Web.Records;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>Names compared letter by letter over all official spellings. How a name sounds is the business of the register's own search.</summary>
internal static class NameSpelling
{
    /// <summary>Those of whose names one begins so, holds it, or is it.</summary>
    public static IQueryable<Guid> Bearers(MeirimDb db, FhirAsked asked)
    {
        var names = db.RecordedNames.Where(n => n.SupersededAt == null);
        return asked.Values.Select(v => One(names, asked, v)).Aggregate((all, one) => all.Concat(one)).Select(n => n.PersonId);
    }

    private static IQueryable<RecordedName> One(IQueryable<RecordedName> names, FhirAsked asked, string value)
    {
        bool surname = asked.Name is "family" or "name", given = asked.Name is "given" or "name";
        // SQLite compares letters beyond ASCII as they are written: as typed, in small letters, and with a capital
        var (low, high) = (value.ToLowerInvariant(), char.ToUpperInvariant(value[0]) + value[1..].ToLowerInvariant());
        return asked.Modifier switch
        {
            "exact" => names.Where(n => surname && n.Surname == value || given && (n.GivenName == value || n.Patronymic == value)),
            "contains" => names.Where(n =>
                surname && (n.Surname.Contains(value) || n.Surname.Contains(low) || n.Surname.Contains(high))
                || given && (n.GivenName.Contains(value) || n.GivenName.Contains(low) || n.GivenName.Contains(high))
                || given && n.Patronymic != null && (n.Patronymic.Contains(value) || n.Patronymic.Contains(low) || n.Patronymic.Contains(high))),
            _ => names.Where(n =>
                surname && (n.Surname.StartsWith(value) || n.Surname.StartsWith(high))
                || given && (n.GivenName.StartsWith(value) || n.GivenName.StartsWith(high))
                || given && n.Patronymic != null && (n.Patronymic.StartsWith(value) || n.Patronymic.StartsWith(high))),
        };
    }
}
