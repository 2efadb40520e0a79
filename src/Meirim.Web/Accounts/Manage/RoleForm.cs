using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Accounts.Manage;

/// <summary>The choices of the fields by which a role is asked for.</summary>
public sealed class RoleForm(Texts texts, CountryData country)
{
    public IEnumerable<SelectListItem> Roles => RoleReach.Grantable.Select(r => new SelectListItem(texts["role." + r], r.ToString()));

    public IEnumerable<SelectListItem> Regions => country.Regions.Select(r => new SelectListItem(r.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), r.Code));
}
