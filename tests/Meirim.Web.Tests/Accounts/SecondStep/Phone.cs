using AngleSharp.Html.Dom;
using Meirim.Web.Accounts.SecondStep;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.SecondStep;

/// <summary>An authenticator app: takes the secret from the page as someone types it, and shows codes.</summary>
internal sealed class Phone(byte[] secret)
{
    /// <summary>Sets up one-time codes for the one signed in; gives the phone and the recovery codes.</summary>
    public static async Task<(Phone Phone, string[] Recovery)> SetUp(Browser browser, TestClock clock)
    {
        var page = await browser.Page("/en/account/codes");
        var phone = Read(page);
        using var answer = await browser.Submit(page, "/en/account/codes", new Dictionary<string, string?> { ["Code"] = phone.Code(clock) });
        var shown = await Browser.Read(answer);
        return (phone, [.. shown.QuerySelectorAll("main ul.m-code li").Select(li => li.TextContent)]);
    }

    public static Phone Read(IHtmlDocument page) => new(Bytes(page.QuerySelector("main strong.m-code")!.TextContent.Replace(" ", "", StringComparison.Ordinal)));

    public string Code(TestClock clock, int stepsAhead = 0) => OneTimeCode.At(secret, OneTimeCode.StepOf(clock.GetUtcNow()) + stepsAhead);

    private static byte[] Bytes(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
