using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Meirim.Web.Testing.Statistics;

/// <summary>A page of how questions did, where alarms are answered. It leads to keys: kept by nobody on the way.</summary>
public abstract class HealthPage(MeirimDb db, AnswerAlarmsHandler answers, HealthWords words) : MeirimPage
{
    protected MeirimDb Db => db;

    /// <summary>Of the question, or of the round.</summary>
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Key { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [TempData]
    public string? Done { get; set; }

    public HealthWords Words => words;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers.CacheControl = "private, no-store";

    /// <param name="item">Null for the alarms of all questions.</param>
    /// <param name="again">The same page.</param>
    protected async Task<IActionResult> Answer(TestRound round, Guid? item, object again, CancellationToken cancel)
    {
        if (await answers.Answer(Actor, round, Key, item, Reason, cancel) is { } problem) return Refuse(problem);
        Done = Texts["stats.answered"];
        return RedirectToPage(again);
    }
}
