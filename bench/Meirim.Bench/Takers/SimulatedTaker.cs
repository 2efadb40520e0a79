using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Meirim.Bench.Takers;

/// <summary>
/// One who sits a test, as the page does it: every change is kept until it was acknowledged and sent again until it is. What was
/// acknowledged stands in <see cref="Acknowledged"/>, which must be contained in the database whatever happened to the server.
/// </summary>
public sealed partial class SimulatedTaker : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly SocketsHttpHandler _handler = new() { UseCookies = true, AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5) };
    private readonly HttpClient _http;
    private readonly Func<Uri> _address;
    private readonly Random _dice;
    private readonly long _wrong;
    private readonly Dictionary<int, (int Question, long At, string? Value)> _waiting = [];
    private string _token = "";
    private int _sequence;

    public SimulatedTaker(Func<Uri> address, string email, Guid attempt, int seed)
    {
        (_address, Email, Attempt) = (address, email, attempt);
        _dice = new Random(seed);
        // one in ten has a clock that is two hours wrong, this way or that
        _wrong = (seed % 20) switch { 3 => 7_200_000, 13 => -7_200_000, _ => 0 };
        _http = new HttpClient(_handler) { Timeout = TimeSpan.FromSeconds(30) };
    }

    public string Email { get; }

    public Guid Attempt { get; private set; }

    /// <summary>What the server said is on its disk: question and value by sequence.</summary>
    public Dictionary<int, (int Question, string? Value)> Acknowledged { get; } = [];

    public List<double> SignIns { get; } = [];

    public List<double> Starts { get; } = [];

    public List<double> Saves { get; } = [];

    public List<double> HandIns { get; } = [];

    /// <summary>Requests that failed and were made again.</summary>
    public int Again { get; private set; }

    public string? Hash { get; private set; }

    public int Unacknowledged => _waiting.Count;

    public async Task SignIn(string password)
    {
        var from = TimeProvider.System.GetTimestamp();
        await Until(async () =>
        {
            var page = await _http.GetStringAsync(new Uri(_address(), "/ru/sign-in"));
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Email"] = Email,
                ["Password"] = password,
                ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Verification().Match(page).Groups[1].Value),
            });
            using var answer = await _http.PostAsync(new Uri(_address(), "/ru/sign-in"), form);
            return answer.StatusCode == HttpStatusCode.Redirect;
        });
        SignIns.Add(TimeProvider.System.GetElapsedTime(from).TotalMilliseconds);
    }

    public async Task Take() => _token = (await Ask("take", new { })).GetProperty("token").GetString()!;

    public async Task Start()
    {
        var from = TimeProvider.System.GetTimestamp();
        await Ask("start", new { });
        Starts.Add(TimeProvider.System.GetElapsedTime(from).TotalMilliseconds);
    }

    /// <summary>Changes an answer; it is sent with the next <see cref="Send"/>.</summary>
    public void Answer(int question) => _waiting[++_sequence] = (question, Now, ((char)('A' + _dice.Next(4))).ToString());

    /// <summary>Sends what waits, now and then in another order and twice. False when the server could not be reached.</summary>
    public async Task<bool> Send()
    {
        if (_waiting.Count == 0) return true;
        var changes = _waiting.OrderBy(_ => _dice.Next()).Select(c => new { q = c.Value.Question, s = c.Key, at = c.Value.At, r = new Dictionary<string, string[]> { ["RESPONSE"] = [c.Value.Value!] } }).ToList();
        if (_dice.Next(10) == 0) changes.Add(changes[0]);
        var from = TimeProvider.System.GetTimestamp();
        if (await Try("answers", new { answers = changes, now = Now }) is not { } reply)
        {
            Again++;
            return false;
        }
        Saves.Add(TimeProvider.System.GetElapsedTime(from).TotalMilliseconds);
        foreach (var saved in reply.GetProperty("saved").EnumerateArray())
        {
            int sequence = saved.GetProperty("s").GetInt32();
            if (_waiting.Remove(sequence, out var change)) Acknowledged[sequence] = (change.Question, change.Value);
        }
        // the same once more, as after an answer that was lost on its way
        if (_dice.Next(20) == 0) await Try("answers", new { answers = changes, now = Now });
        return true;
    }

    /// <summary>Answers so many questions and goes on until all of it is acknowledged. With a network that is cut, nothing is sent before the last.</summary>
    public async Task AnswerSome(int from, int count, int thinkMs, bool isCut)
    {
        for (int i = 0; i < count; i++)
        {
            Answer((from + i) % TakersScene.Questions + 1);
            if (!isCut || i == count - 1) await Send();
            await Task.Delay(thinkMs + _dice.Next(thinkMs));
        }
        while (_waiting.Count > 0)
            if (!await Send()) await Task.Delay(250);
    }

    /// <summary>The same person, still signed in, at the paper of another round.</summary>
    public void TurnTo(Guid attempt)
    {
        (Attempt, Hash, _token, _sequence) = (attempt, null, "", 0);
        Acknowledged.Clear();
    }

    public async Task HandIn()
    {
        while (_waiting.Count > 0)
            if (!await Send()) await Task.Delay(500);
        var from = TimeProvider.System.GetTimestamp();
        Hash = (await Ask("hand-in", new { })).GetProperty("hash").GetString();
        HandIns.Add(TimeProvider.System.GetElapsedTime(from).TotalMilliseconds);
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + _wrong;

    private async Task<JsonElement> Ask(string what, object body)
    {
        JsonElement? reply = null;
        await Until(async () => (reply = await Try(what, body)) is not null);
        return reply!.Value;
    }

    /// <summary>Null when the server is away or busy; an error in the simulation when it refuses.</summary>
    private async Task<JsonElement?> Try(string what, object body)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address(), string.Create(CultureInfo.InvariantCulture, $"/sitting/{Attempt:D}/{what}"))) { Content = JsonContent.Create(body, options: Json) };
            request.Headers.TryAddWithoutValidation("Authorization", "Sitting " + _token);
            using var answer = await _http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode) return JsonDocument.Parse(text).RootElement.Clone();
            if ((int)answer.StatusCode >= 500) return null;
            throw new InvalidOperationException($"{what} of {Email} was refused: {(int)answer.StatusCode} {text}");
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }

    private async Task Until(Func<Task<bool>> done)
    {
        for (int i = 0; i < 600; i++)
        {
            try
            {
                if (await done()) return;
            }
            catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException)
            {
                // the server is away; it will be asked again
            }
            Again++;
            await Task.Delay(200);
        }
        throw new TimeoutException(Email);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Verification();
}
