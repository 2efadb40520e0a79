using System.Net;
using Meirim.Web.Testing.Appeals;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Regrade;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Appeals;

/// <summary>What people and methodologists do with appeals in a released round.</summary>
internal static class AppealScene
{
    /// <summary>Number of the question in the paper of this taker.</summary>
    public static async Task<int> NumberOf(this RegradeScene scene, Taker taker, int question)
    {
        var item = (await scene.Items())[question].Id;
        return (await scene.Scene.PaperOf(await taker.Attempt())).Questions.Single(q => q.Item == item).Number;
    }

    public static async Task<HttpResponseMessage> Appeal(this RegradeScene scene, Taker taker, int question, string? grounds = "В норме сказано иначе")
    {
        var path = $"/ru/my-tests/{taker.Id:D}/appeal/{await scene.NumberOf(taker, question)}";
        return await taker.Browser.Submit(path, new Dictionary<string, string?> { ["Grounds"] = grounds }, "#appeal");
    }

    public static async Task<string> QueueOf(this RegradeScene scene, int question) => $"/ru/testing/appeals/{scene.Scene.Round.Code}/{(await scene.Items())[question].Code}";

    public static async Task<HttpResponseMessage> Answer(this RegradeScene scene, Browser browser, int question, string? decision, string? answer) =>
        await browser.Submit(await scene.QueueOf(question), new Dictionary<string, string?> { ["Decision"] = decision, ["Answer"] = answer }, "#answer");

    public static Task<List<Appeal>> Appeals(this RegradeScene scene, MeirimFixture app) => app.With(s =>
        s.GetRequiredService<MeirimDb>().TestAppeals.AsNoTracking().Where(a => a.RoundId == scene.Scene.Round.Id).OrderBy(a => a.Id).ToListAsync());

    public static void ShouldBe(this HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Dispose();
    }
}
