using System.Net;
using System.Net.Sockets;
using System.Text;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Messages;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Meirim.Web.Tests.Messages;

/// <summary>The outbox with a postbox that fails as mail does, and with a clock of its own.</summary>
public sealed class OutboxTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly TestClock _clock = new();
    private readonly List<string> _handedOver = [];
    private Action<Letter> _taken = _ => { };

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_was_written_and_not_sent_when_the_program_ended_is_sent_by_the_next()
    {
        await using (var first = await Start()) await Write(first);
        await using var second = await Start();
        (await Send(second)).ShouldBe(1);
        _handedOver.Count.ShouldBe(1);
        (await Send(second)).ShouldBe(0);
    }

    [Fact]
    public async Task A_program_killed_between_handing_over_and_noting_sends_the_same_letter_once_more()
    {
        await using (var first = await Start())
        {
            await Write(first);
            _taken = _ => throw new OperationCanceledException("killed");
            await Should.ThrowAsync<OperationCanceledException>(() => Send(first));
        }
        _taken = _ => { };
        await using var second = await Start();
        (await Send(second)).ShouldBe(0, "not before the pause");
        _clock.Advance(TimeSpan.FromMinutes(2));
        (await Send(second)).ShouldBe(1);
        _clock.Advance(TimeSpan.FromDays(10));
        (await Send(second)).ShouldBe(0);
        _handedOver.Count.ShouldBe(2);
        _handedOver.Distinct().Count().ShouldBe(1, "the Message-ID is the same");
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_growing_pauses_and_then_given_up()
    {
        await using var app = await Start();
        await Write(app);
        _taken = _ => throw new InvalidOperationException("no route");
        var tries = new List<int>();
        for (int minute = 0; minute <= 6 * 24 * 60; minute += 10)
        {
            await Send(app);
            if (tries.Count < _handedOver.Count) tries.Add(minute);
            _clock.Advance(TimeSpan.FromMinutes(10));
        }
        tries.Zip(tries.Skip(1), (a, b) => b - a).ShouldBe([10, 10, 30, 120, 480, 1440, 1440]);
        await using var scope = app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<MeirimDb>().Messages.SingleAsync()).ShouldSatisfyAllConditions(
            m => m.NextTryAt.ShouldBeNull(), m => m.SentAt.ShouldBeNull(), m => m.LastError.ShouldBe("InvalidOperationException"));
    }

    [Fact]
    public async Task Of_ten_senders_at_once_one_sends()
    {
        await using var app = await Start();
        await Write(app);
        var sent = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Send(app)));
        sent.Sum().ShouldBe(1);
        _handedOver.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_letter_is_a_file_in_the_readers_language_that_says_only_that_something_waits()
    {
        await using var app = await Start(postbox: false);
        await Write(app);
        await Send(app);
        var file = Directory.GetFiles(Path.Combine(_database.Folder, "messages"), "*.eml").ShouldHaveSingleItem();
        var text = await File.ReadAllTextAsync(file);
        text.ShouldContain("To: reader@meirim.example");
        var body = Encoding.UTF8.GetString(Convert.FromBase64String(text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].ReplaceLineEndings("")));
        body.ShouldContain("Вам или специалисту вашей организации пришла заявка.");
        body.ShouldContain("https://register.example/ru/requests");
    }

    [Fact]
    public async Task Mail_goes_by_the_server_that_is_set()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var heard = Listen(server);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = ((IPEndPoint)server.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Smtp:Tls"] = "false",
        }).Build();
        await new SmtpPostbox(configuration).Post(
            new Letter("<abc@meirim.example>", "meirim@meirim.example", "reader@meirim.example", "kk", "Сізге өтінім келді", "Мәтін\n", DateTimeOffset.UnixEpoch), CancellationToken.None);
        var mail = await heard;
        mail.ShouldContain("MAIL FROM:<meirim@meirim.example>");
        mail.ShouldContain("RCPT TO:<reader@meirim.example>");
        mail.ShouldContain("<abc@meirim.example>");
    }

    private async Task<WebApplication> Start(bool postbox = true)
    {
        var app = MeirimApp.Build(
            new Dictionary<string, string?> { ["Database"] = _database.Connection, ["DataFolder"] = _database.Folder, ["PublicAddress"] = "https://register.example/", ["Messages:Send"] = "false" },
            quiet: true,
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
                if (postbox) services.Replace(ServiceDescriptor.Singleton<IPostbox>(new Standing(this)));
            });
        await Migrating.Migrate(app.Services, CancellationToken.None);
        return app;
    }

    private static async Task Write(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Tell("reader@meirim.example", "ru", "choosing-asked", "/requests", scope.ServiceProvider.GetRequiredService<CountryClock>().Now);
        await scope.ServiceProvider.GetRequiredService<MeirimDb>().SaveChangesAsync();
    }

    private static async Task<int> Send(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxRound>().Send();
    }

    /// <summary>A mail server that takes one letter and remembers all that it was told.</summary>
    private static async Task<string> Listen(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        var heard = new StringBuilder();
        bool data = false;
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync() is { } line)
        {
            heard.AppendLine(line);
            if (data && line != ".") continue;
            if (line == "QUIT") break;
            await writer.WriteLineAsync(line == "DATA" ? "354 go on" : "250 well");
            data = line == "DATA";
        }
        return heard.ToString();
    }

    private sealed class Standing(OutboxTests test) : IPostbox
    {
        public Task Post(Letter letter, CancellationToken cancel)
        {
            lock (test._handedOver) test._handedOver.Add(letter.MessageId);
            test._taken(letter);
            return Task.CompletedTask;
        }
    }
}
