using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Organisations;
using Meirim.Web.Ui;

namespace Meirim.Web.Accounts;

/// <summary>A role said in the reader's language, with how far it reaches.</summary>
public sealed class RoleWords(Texts texts, CountryData country)
{
    public string Role(Role role, string? region = null, Organisation? organisation = null)
    {
        var reach = role switch
        {
            Accounts.Role.Registrar or Accounts.Role.Proctor when region is null => texts["role.whole-country"],
            Accounts.Role.Registrar or Accounts.Role.Proctor => Region(region),
            Accounts.Role.OrganisationManager => organisation?.Name.In(Language),
            _ => null,
        };
        return reach is null ? texts["role." + role] : $"{texts["role." + role]}: {reach}";
    }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private string Region(string code) => country.Regions.Find(code)?.Name.In(Language) ?? code;
}
