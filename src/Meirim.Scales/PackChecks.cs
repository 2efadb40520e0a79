using System.Text.RegularExpressions;

namespace Meirim.Scales;

/// <summary>What must hold of a pack beyond its shape.</summary>
internal static partial class PackChecks
{
    public static IEnumerable<PackProblem> Of(ScalePack pack) => [.. Rights(pack), .. Statements(pack), .. Responses(pack.Responses), .. pack.Scales.SelectMany(s => Scale(pack, s)), .. Scales(pack), .. Words(pack)];

    private static IEnumerable<PackProblem> Rights(ScalePack pack)
    {
        if (!Code().IsMatch(pack.Code)) yield return new(PackProblems.Code, "code", pack.Code);
        if (pack.Version < 1) yield return new(PackProblems.Empty, "version");
        if (string.IsNullOrWhiteSpace(pack.Licence) || string.IsNullOrWhiteSpace(pack.PermissionNote) || string.IsNullOrWhiteSpace(pack.Credit) || string.IsNullOrWhiteSpace(pack.Source))
            yield return new(PackProblems.Rights, "licence, permissionNote, credit, source");
        if (pack.Names.Count == 0 || pack.Names.Values.Any(string.IsNullOrWhiteSpace)) yield return new(PackProblems.Empty, "names");
        if (pack.Days < 1) yield return new(PackProblems.Empty, "days");
        bool worded = pack.HasWording || pack.Items.Any(i => i.Texts is not null) || pack.Instructions is not null;
        if (worded && pack.Permission is PermissionState.None or PermissionState.Asked) yield return new(PackProblems.WordingUnpermitted, "permission", pack.Permission.ToString());
    }

    private static IEnumerable<PackProblem> Statements(ScalePack pack)
    {
        if (pack.Items.Count == 0) yield return new(PackProblems.Numbers, "items");
        for (int i = 0; i < pack.Items.Count; i++)
            if (pack.Items[i].Number != i + 1) yield return new(PackProblems.Numbers, $"items/{i + 1}");
        var counted = pack.Scales.SelectMany(s => s.Items.Concat(s.Reversed)).ToHashSet();
        foreach (var stray in pack.Items.Where(i => !counted.Contains(i.Number))) yield return new(PackProblems.Stray, $"items/{stray.Number}");
    }

    private static IEnumerable<PackProblem> Responses(ResponseScale responses)
    {
        bool ordered = double.IsFinite(responses.Least) && double.IsFinite(responses.Most) && responses.Least < responses.Most;
        bool rises = responses.Options is not { } options
            || (options.Count > 1 && options[0].Value.Equals(responses.Least) && options[^1].Value.Equals(responses.Most) && options.Zip(options.Skip(1)).All(p => p.First.Value < p.Second.Value));
        if (!ordered || !rises) yield return new(PackProblems.Responses, "responses");
    }

    private static IEnumerable<PackProblem> Scale(ScalePack pack, PackScale scale)
    {
        var place = "scales/" + scale.Code;
        var all = scale.Items.Concat(scale.Reversed).ToList();
        if (!Code().IsMatch(scale.Code)) yield return new(PackProblems.Code, place);
        if (scale.Names.Count == 0 || scale.Names.Values.Any(string.IsNullOrWhiteSpace)) yield return new(PackProblems.Empty, place + "/names");
        if (all.Count == 0 || all.Distinct().Count() < all.Count || all.Any(n => n < 1 || n > pack.Items.Count)) yield return new(PackProblems.Items, place);
        if (scale.AnsweredShare is not (> 0 and <= 1)) yield return new(PackProblems.Share, place);
        if (scale.Bands is { } bands && (bands.Count < 2 || !bands[0].From.Equals(scale.Range(pack.Responses).Least) || bands.Zip(bands.Skip(1)).Any(p => p.First.From >= p.Second.From)
            || bands[^1].From > scale.Range(pack.Responses).Most || bands.Any(b => !Code().IsMatch(b.Code)) || bands.DistinctBy(b => b.Code).Count() < bands.Count))
            yield return new(PackProblems.Bands, place);
        if (scale.Norms is { } norms && norms.Any(n => n.Sd <= 0 || n.People < 2 || string.IsNullOrWhiteSpace(n.Group))) yield return new(PackProblems.Norms, place);
    }

    private static IEnumerable<PackProblem> Scales(ScalePack pack)
    {
        if (pack.Scales.Count == 0) yield return new(PackProblems.Items, "scales");
        foreach (var twice in pack.Scales.GroupBy(s => s.Code, StringComparer.Ordinal).Where(g => g.Count() > 1)) yield return new(PackProblems.Twice, "scales/" + twice.Key);
    }

    /// <summary>Every statement, every answer and the instruction say the same languages: those that the pack declares.</summary>
    private static IEnumerable<PackProblem> Words(ScalePack pack)
    {
        var worded = pack.Items.Select(i => ($"items/{i.Number}", i.Texts))
            .Concat((pack.Responses.Options ?? []).Select((o, n) => ($"responses/{n + 1}", o.Texts)))
            .Append(("instructions", pack.Instructions));
        foreach (var (place, texts) in worded)
        {
            foreach (var language in pack.Languages.Keys.Where(l => texts is null || !texts.TryGetValue(l, out var words) || string.IsNullOrWhiteSpace(words)))
                yield return new(PackProblems.WordsMissing, place, language);
            foreach (var language in (texts?.Keys ?? []).Where(l => !pack.Languages.ContainsKey(l)))
                yield return new(PackProblems.WordsUndeclared, place, language);
        }
        // words that are given in several languages for several things are given in the same ones
        foreach (var scale in pack.Scales.Where(s => s.Ends is { } e && (!e.Low.Keys.ToHashSet().SetEquals(s.Names.Keys) || !e.High.Keys.ToHashSet().SetEquals(s.Names.Keys))))
            yield return new(PackProblems.WordsMissing, "scales/" + scale.Code);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
