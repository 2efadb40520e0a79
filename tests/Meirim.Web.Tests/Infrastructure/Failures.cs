using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Meirim.Web.Tests.Infrastructure;

/// <summary>What an application under test logged as trouble: a test that meets an internal error shows the reason.</summary>
public sealed class Failures : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Lets every answer pass but an internal error, unless its page was asked for: it ends the test with what was logged.</summary>
    public DelegatingHandler Guard(HttpMessageHandler inner) => new ShowsReason(_lines) { InnerHandler = inner };

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }

    private sealed class ShowsReason(ConcurrentQueue<string> lines) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return answer.StatusCode != HttpStatusCode.InternalServerError || request.RequestUri!.AbsolutePath.EndsWith("/error/500", StringComparison.Ordinal)
                ? answer
                : throw new InvalidOperationException($"an internal error at {request.Method} {request.RequestUri}, the last that were logged:\n{string.Join('\n', lines.TakeLast(5))}");
        }
    }
}
