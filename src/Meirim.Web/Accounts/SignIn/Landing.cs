using System.Globalization;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Accounts.SignIn;

/// <summary>Where someone goes who has just signed in: to the page that they asked for, else to where their work begins.</summary>
public sealed class Landing(SignedIn signedIn, Navigation navigation, MeirimDb db)
{
    public async Task<IActionResult> Go(IUrlHelper url, string? returnUrl)
    {
        await KeepLanguage();
        return new LocalRedirectResult(url.IsLocalUrl(returnUrl) ? returnUrl! : "~" + navigation.StartOf(await signedIn.Actors()));
    }

    /// <summary>Messages are written in the language in which the reader last signed in.</summary>
    private async Task KeepLanguage()
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (await signedIn.Account() is { } account && account.Language != language)
            await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Language, language));
    }
}
