using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Meirim.Web;
using Meirim.Web.Accounts.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Bench;

/// <summary>
/// Records facts through the pages of a running demo, as a registrar does, whatever happens to its nodes and its database meanwhile;
/// then holds every act that was acknowledged against the database.
/// </summary>
internal static class ActsBench
{
    private const int Writers = 2;

    public static async Task Run(IServiceProvider services, Uri application, int seconds)
    {
        var numbers = await With(services, db => db.RegisterEntries.OrderBy(e => e.Number).Select(e => e.Number).Take(200).ToListAsync());
        var run = "bench " + Guid.CreateVersion7().ToString("N");
        var acknowledged = new ConcurrentBag<string>();
        int tried = 0, failed = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            using var registrar = await SignIn(application);
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var n = Interlocked.Increment(ref tried);
                var title = string.Create(CultureInfo.InvariantCulture, $"{run} {n}");
                // each writer has people of their own: two acts on one record at once are refused, and rightly
                if (await Record(registrar, numbers[(n * Writers + w) % numbers.Count], title)) acknowledged.Add(title);
                else
                {
                    Interlocked.Increment(ref failed);
                    await Task.Delay(200);
                }
            }
        })));
        // connections kept from before a crash of the server are dead
        Npgsql.NpgsqlConnection.ClearAllPools();
        var there = (await With(services, db => db.Facts.Where(f => f.Body != null && f.Body.Contains(run)).Select(f => f.Body!).ToListAsync())).ToHashSet();
        var lost = acknowledged.Where(a => !there.Any(t => t.Contains($"\"{a}\"", StringComparison.Ordinal))).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"acts, {Writers} writers, {seconds} s: {acknowledged.Count} acknowledged, {failed} not, {there.Count} in the database, {lost.Count} acknowledged and lost"));
        if (lost.Count > 0) Environment.ExitCode = 1;
    }

    private static async Task<bool> Record(HttpClient registrar, string number, string title)
    {
        try
        {
            var address = $"/en/records/{number}/facts/new/Award";
            using var form = await registrar.GetAsync(address);
            if (!form.IsSuccessStatusCode) return false;
            using var filled = Filled(await form.Content.ReadAsStringAsync(), ("Form.Title", title), ("Form.From", "2026-01-15"));
            using var answer = await registrar.PostAsync(address, filled);
            return answer.StatusCode == HttpStatusCode.Redirect;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static async Task<HttpClient> SignIn(Uri application)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = application, Timeout = TimeSpan.FromSeconds(20) };
        using var form = await client.GetAsync("/en/sign-in");
        using var filled = Filled(await form.Content.ReadAsStringAsync(), ("Email", "registrar@meirim.example"), ("Password", DemoAccounts.Password));
        using var answer = await client.PostAsync("/en/sign-in", filled);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException("the registrar of the demo could not sign in");
        return client;
    }

    /// <summary>The form of the page with its hidden fields, and with what is typed.</summary>
    private static FormUrlEncodedContent Filled(string page, params (string Name, string Value)[] typed)
    {
        var fields = typed.ToDictionary(t => t.Name, t => t.Value);
        foreach (Match input in Regex.Matches(page, "<input[^>]*type=\"hidden\"[^>]*>"))
            if (Attribute(input.Value, "name") is { } name) fields.TryAdd(name, Attribute(input.Value, "value") ?? "");
        return new FormUrlEncodedContent(fields);
    }

    private static string? Attribute(string element, string name) =>
        Regex.Match(element, $" {name}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    private static async Task<T> With<T>(IServiceProvider services, Func<MeirimDb, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<MeirimDb>());
    }
}
