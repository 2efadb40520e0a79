using Meirim.Standards.Records;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Records.MergePeople;

/// <summary>One person who came into the register twice, under two spellings.</summary>
internal static class Twins
{
    private static int _serial = 100;

    /// <summary>A given name that no other test has, so that searches find these two and nobody else's.</summary>
    public static string Name() => "Тест" + new string([.. Interlocked.Increment(ref _serial).ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => "абвгдежзик"[c - '0'])]);

    public static readonly Award Shared = new("Құрмет грамотасы");

    public static async Task<(Person One, Person Other)> Create(MeirimFixture app, Workplace? at = null)
    {
        at ??= await Workplace.Create(app);
        var given = Name();
        var one = await People.Create(app, p => p.Named("Қалмақова", given).With(at.Post(), new DateOnly(2020, 1, 1)).With(Shared, new DateOnly(2024, 10, 27)));
        var other = await People.Create(app, p => p.Named("Калмакова", given, spelling: "ru").With(Shared, new DateOnly(2024, 10, 27)).With(new Award("Алғыс хат"), new DateOnly(2022, 5, 1)));
        return (one, other);
    }

    public static Dictionary<string, string?> Keep(Person kept) => new() { ["Keep"] = kept.Number, ["Reason"] = "the same diploma, seen by us" };

    public static string Path(Person one, Person other) => $"/en/desk/duplicates/{one.Number}/{other.Number}";

    /// <summary>Merges the other into the one, as a registrar does it.</summary>
    public static async Task Merge(MeirimFixture app, Person kept, Person merged)
    {
        using var registrar = await app.SignedInAs(Web.Accounts.Role.Registrar);
        using var answer = await registrar.Submit(Path(kept, merged), Keep(kept), "#merge");
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }
}
