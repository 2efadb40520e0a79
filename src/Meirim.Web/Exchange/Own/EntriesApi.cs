using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Encodings.Web;
using Meirim.Standards.Country;
using Meirim.Web.Exchange.Keys;
using Meirim.Web.Records;
using Meirim.Web.Register;
using Meirim.Web.Ui;

namespace Meirim.Web.Exchange.Own;

/// <summary><c>GET /api/v1/entries</c>: all entries in the order of their numbers, a cursor at a time; <c>modifiedAfter</c> gives what changed. For keys of the scope <c>bulk</c>.</summary>
internal static class EntriesApi
{
    private const int UsualLimit = 100, MostAtOnce = 500;

    /// <summary>How an entry is written here and in the bulk files.</summary>
    public static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(WebApplication app) => app.MapGet("/api/v1/entries", Entries);

    private static async Task<IResult> Entries(HttpContext http, PublicSpecialists people, CountryData country, Texts texts, CancellationToken cancel)
    {
        if (KeyGate.Lacks(http, KeyScope.Bulk) is { } problem) return ExchangeRefusal.Of(texts, problem);
        var asked = http.Request.Query;
        var limit = UsualLimit;
        if (asked["limit"].ToString() is { Length: > 0 } typed && (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MostAtOnce))
            return ExchangeRefusal.Of(texts, ExchangeProblems.WrongValue.With("limit"));
        var after = -1;
        if (asked["cursor"].ToString() is { Length: > 0 } cursor && !TryRead(cursor, out after)) return ExchangeRefusal.Of(texts, ExchangeProblems.WrongValue.With("cursor"));
        var since = DateTimeOffset.MinValue;
        if (asked["modifiedAfter"].ToString() is { Length: > 0 } moment
            && !DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out since))
            return ExchangeRefusal.Of(texts, ExchangeProblems.WrongValue.With("modifiedAfter"));

        var page = await people.All(p => p.Serial > after && p.ChangedAt >= since, limit + 1, cancel);
        var next = page.Count > limit ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(page[limit - 1].Number)) : null;
        var body = JsonSerializer.SerializeToUtf8Bytes(new { entries = page.Take(limit).Select(p => new SpecialistJson(p, country)), next }, Style);
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body))[..24]}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (next is not null) http.Response.Headers.Link = $"<{PublicAddress.Of(http)}{http.Request.Path}{Address(http.Request, next)}>; rel=\"next\"";
        return http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim() == tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(body, "application/json; charset=utf-8");
    }

    private static string Address(HttpRequest request, string next) =>
        QueryString.Create(request.Query.Where(q => q.Key != "cursor").Append(new("cursor", next))).ToString();

    private static bool TryRead(string cursor, out int serial)
    {
        serial = -1;
        if (cursor.Length > 60 || !Base64Url.IsValid(cursor) || !RegisterNumber.TryParse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)), out var number)) return false;
        serial = PublicSpecialist.SerialOf(number);
        return true;
    }
}
