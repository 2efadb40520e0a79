using Meirim.Web.Records;

namespace Meirim.Web.Demo;

/// <summary>A name put together from common parts, in each official spelling. Nobody real.</summary>
internal sealed class DemoNames
{
    private readonly Lot<People> _peoples;
    private readonly Dictionary<(string People, string Sex), Lot<GivenName>> _given;
    private readonly Dictionary<string, Lot<Surname>> _surnames;

    public DemoNames(NameParts parts)
    {
        _peoples = new(parts.Peoples.Select(p => (p, p.Weight)));
        _given = parts.Given.GroupBy(g => (g.People, g.Sex)).ToDictionary(g => g.Key, g => new Lot<GivenName>(g.Select(n => (n, n.Weight))));
        _surnames = parts.Surnames.GroupBy(s => s.People, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Lot<Surname>(g.Select(n => (n, n.Weight))), StringComparer.Ordinal);
    }

    public People People(Dice dice) => _peoples.Draw(dice);

    /// <summary>Kazakhstan: identity card in Kazakh and in Russian, most with a passport; some diplomas bear a former surname.</summary>
    public List<NewName> Kazakhstan(Dice dice, People people, bool woman, bool kazakhFirst)
    {
        var (given, surname, father) = (Given(dice, people, woman), _surnames[people.Code].Draw(dice), Given(dice, people, woman: false));
        var kind = new Lot<string>(people.Patronymics!.Select(p => (p.Key, p.Value))).Draw(dice);
        var (kk, ru, latin) = Patronymics(kind, father.Patronymic ?? new Dictionary<string, string>(), woman ? "F" : "M");
        var inKazakh = new NewName(surname.Kk!.Of(woman), given.Kk!, kk, "kk", "identity-card");
        var inRussian = new NewName(surname.Ru!.Of(woman), given.Ru!, ru, "ru", "identity-card");
        List<NewName> names = kazakhFirst ? [inKazakh, inRussian] : [inRussian, inKazakh];
        if (dice.Chance(0.75)) names.Add(new NewName(surname.Latin!.Of(woman), given.Latin!, dice.Chance(0.3) ? latin : null, "latn", "passport"));
        if (woman && dice.Chance(0.06)) names.Add(new NewName(_surnames[people.Code].Draw(dice).Ru!.F, given.Ru!, ru, "ru", "diploma"));
        return names;
    }

    /// <summary>Latvia: the passport's spelling; some have the Russian one of an older diploma.</summary>
    public List<NewName> Latvia(Dice dice, People people, bool woman)
    {
        var (given, surname) = (Given(dice, people, woman), _surnames[people.Code].Draw(dice));
        List<NewName> names = [new NewName(surname.Lv!.Of(woman), given.Lv!, null, "lv", "identity-card")];
        if (given.Ru is not null && surname.Ru is not null && dice.Chance(0.4)) names.Add(new NewName(surname.Ru.Of(woman), given.Ru, null, "ru", "diploma"));
        return names;
    }

    private GivenName Given(Dice dice, People people, bool woman) => _given[(people.Code, woman ? "f" : "m")].Draw(dice);

    private static (string? Kk, string? Ru, string? Latin) Patronymics(string kind, IReadOnlyDictionary<string, string> forms, string sex)
    {
        string? Form(string key) => forms.GetValueOrDefault(key + sex);
        return kind switch
        {
            "kazakh" => (Form("kk"), InRussianLetters(Form("kk")), Form("kkLatin")),
            "russian" => (Form("ru"), Form("ru"), Form("latin")),
            "azerbaijani" => (Form("az"), Form("az"), Form("azLatin")),
            _ => (null, null, null),
        };
    }

    /// <summary>A Kazakh patronymic as a Russian document writes it: letter for letter.</summary>
    private static string? InRussianLetters(string? kazakh) => kazakh is null ? null : string.Create(kazakh.Length, kazakh, (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            int at = "ӘәҒғҚқҢңӨөҰұҮүҺһІі".IndexOf(source[i], StringComparison.Ordinal);
            target[i] = at < 0 ? source[i] : "АаГгКкНнОоУуУуХхИи"[at];
        }
    });
}
