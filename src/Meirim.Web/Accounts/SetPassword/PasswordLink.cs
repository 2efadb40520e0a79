using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.SetPassword;

/// <summary>The address by which someone sets their password.</summary>
internal static class PasswordLink
{
    public static string Of(IUrlHelper url, Guid accountId, string token) =>
        url.Page("/Accounts/SetPassword/Index", null, new { id = accountId, token }, url.ActionContext.HttpContext.Request.Scheme)!;
}
