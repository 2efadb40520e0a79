using Meirim.Web.Register;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>Names compared letter by letter over all official spellings. How a name sounds is the business of the register's own search.</summary>
internal static class NameSpelling
{
    /// <summary>True when one of the person's names begins so, holds it, or is it; capitals count in an exact comparison only.</summary>
    public static bool Answers(PublicSpecialist person, FhirAsked asked)
    {
        bool surname = asked.Name is "family" or "name", given = asked.Name is "given" or "name";
        return asked.Values.Any(value => person.Names.Any(n => surname && Is(n.Surname, value) || given && (Is(n.GivenName, value) || n.Patronymic is { } p && Is(p, value))));

        bool Is(string part, string value) => asked.Modifier switch
        {
            "exact" => part == value,
            "contains" => part.Contains(value, StringComparison.OrdinalIgnoreCase),
            _ => part.StartsWith(value, StringComparison.OrdinalIgnoreCase),
        };
    }
}
