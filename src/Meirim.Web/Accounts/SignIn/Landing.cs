using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Accounts.SignIn;

/// <summary>Where someone goes who has just signed in: to the page that they asked for, else to where their work begins.</summary>
public sealed class Landing(SignedIn signedIn, Navigation navigation)
{
    public async Task<IActionResult> Go(IUrlHelper url, string? returnUrl) =>
        new LocalRedirectResult(url.IsLocalUrl(returnUrl) ? returnUrl! : "~" + navigation.StartOf(await signedIn.Actors()));
}
