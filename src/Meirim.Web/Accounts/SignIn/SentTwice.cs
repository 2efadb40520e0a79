using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Meirim.Web.Accounts.SignIn;

/// <summary>
/// A form of sign-in sent twice: the second comes with the session that the first began, and the word against forgery in it
/// was meant for a visitor. Whoever is signed in by now goes where the first would have led, instead of reading of an error.
/// </summary>
public sealed class SentTwice(SignedIn signedIn, Landing landing, IUrlHelperFactory urls) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && await signedIn.Account() is not null)
            context.Result = await landing.Go(urls.GetUrlHelper(context), context.HttpContext.Request.Query["returnUrl"]);
        await next();
    }
}
