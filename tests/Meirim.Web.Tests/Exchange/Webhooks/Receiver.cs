using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Meirim.Web.Tests.Exchange.Webhooks;

/// <summary>Another system that is told: it keeps what it is sent and answers as a test wants.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    /// <summary>A request as it came in.</summary>
    public sealed record Taken(string Method, string Url, Dictionary<string, string> Headers, byte[] Body)
    {
        public JsonElement Event { get; } = Body.Length == 0 ? default : JsonDocument.Parse(Body).RootElement;

        public string Id => Event.GetProperty("id").GetString()!;

        public string Type => Event.GetProperty("type").GetString()!;

        public string? Subject => Event.TryGetProperty("subject", out var subject) ? subject.GetString() : null;
    }

    /// <summary>Every POST, in the order in which they came.</summary>
    public ConcurrentQueue<Taken> Events { get; } = new();

    /// <summary>Every question for leave.</summary>
    public ConcurrentQueue<Taken> Questions { get; } = new();

    /// <summary>What it says to a question for leave; null for nothing.</summary>
    public string? AllowedOrigin { get; set; } = WebhookApplication.Host;

    public int? AllowedRate { get; set; }

    /// <summary>How it answers an event.</summary>
    public Func<Taken, HttpResponse, Task> Answer { get; set; } = (_, response) =>
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    public Uri Address => new(new Uri(_app.Urls.First()), "/hook?for=a%20test");

    public IEnumerable<string?> Subjects => Events.Select(e => e.Subject);

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new Receiver(app);
        app.Run(receiver.Take);
        await app.StartAsync();
        return receiver;
    }

    public void AnswerWith(int status, params (string Name, string Value)[] headers) => Answer = (_, response) =>
    {
        response.StatusCode = status;
        foreach (var (name, value) in headers) response.Headers[name] = value;
        return Task.CompletedTask;
    };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var taken = new Taken(http.Request.Method, $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}{http.Request.QueryString}",
            http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()), body.ToArray());
        if (HttpMethods.IsOptions(taken.Method))
        {
            Questions.Enqueue(taken);
            if (AllowedOrigin is not null) http.Response.Headers["WebHook-Allowed-Origin"] = AllowedOrigin;
            if (AllowedRate is { } rate) http.Response.Headers["WebHook-Allowed-Rate"] = rate.ToString();
            return;
        }
        Events.Enqueue(taken);
        await Answer(taken, http.Response);
    }
}
