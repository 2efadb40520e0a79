using System.Diagnostics;
using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Meirim.Web.Ui.Error;

/// <summary>What is shown under an error status: what happened, and what one can do. It takes every method: an error may follow a form.</summary>
[OpenToAll, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class IndexModel(ILogger<IndexModel> log) : MeirimPage
{
    private static readonly int[] Known = [400, 403, 404, 405, 409, 410, 413, 429, 500, 503];

    /// <summary>The status, where there is a text for it; else that of its family.</summary>
    public int Status { get; private set; }

    public string Number { get; private set; } = "";

    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        int status = int.TryParse(RouteData.Values["status"]?.ToString(), out int asked) ? asked : 404;
        Status = Known.Contains(status) ? status : status >= 500 ? 500 : 400;
        Number = Activity.Current?.TraceId.ToHexString() is { } trace && trace.Any(c => c != '0') ? trace[..12] : HttpContext.TraceIdentifier;
        Response.StatusCode = status is >= 400 and < 600 ? status : 404;
        if (Status == 500 && HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
            log.LogError(failed.Error, "Failure {Number} at {Path}", Number, failed.Path);
    }
}
