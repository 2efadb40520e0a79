using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Meirim.Qti.Items;
using Meirim.Qti.Processing;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;

namespace Meirim.Web.Testing.Results;

/// <summary>What one sheet is worth. Pure: the same paper, answers, items and blueprint give the same points.</summary>
public static class SheetScoring
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What each question that counts is worth; what was not answered is wrong, trial questions are out.</summary>
    public static IReadOnlyList<QuestionWorth> Questions(Paper paper, Sheet sheet, IReadOnlyDictionary<(Guid Item, int Version), Item> items, string language, RoundKey key)
    {
        var answers = sheet.Answers.ToDictionary(a => a.Question, a => a.Response);
        return
        [
            .. paper.Questions.Where(q => q.Question is { Use: ItemUse.Scored, IsTrial: false }).Select(q =>
            {
                var worth = key.Worth(q.Item, q.Version, items[(q.Item, q.Version)], SavedResponse.Read(answers.GetValueOrDefault(q.Number)), language);
                return new QuestionWorth(q, worth?.Points ?? 0, worth?.Most ?? 0, key.KindOf(q.Item, q.Version));
            }),
        ];
    }

    /// <summary>Points of the questions that count, by block and area. A question that the key took out counts nowhere.</summary>
    public static IReadOnlyList<ScorePart> Parts(Paper paper, Sheet sheet, IReadOnlyDictionary<(Guid Item, int Version), Item> items, string language, RoundKey? key = null)
    {
        var scored = Questions(paper, sheet, items, language, key ?? RoundKey.AsWritten).Where(q => !q.IsOut).Select(q => (q.Paper.Block, q.Paper.Question.Area, q.Points, q.Most)).ToList();
        return
        [
            .. scored.GroupBy(s => s.Block).SelectMany(block => block.GroupBy(s => s.Area).OrderBy(a => a.Key, StringComparer.Ordinal)
                .Select(area => new ScorePart(block.Key, area.Key, area.Count(), area.Sum(s => s.Points), area.Sum(s => s.Most)))
                .Prepend(new ScorePart(block.Key, null, block.Count(), block.Sum(s => s.Points), block.Sum(s => s.Most)))),
        ];
    }

    /// <summary>The total must reach its mark, and each block that has one of its own.</summary>
    public static bool Passed(IReadOnlyList<ScorePart> parts, Blueprint blueprint)
    {
        var blocks = parts.Where(p => p.Area is null).ToList();
        return blocks.Sum(b => b.Most) > 0 && Reaches(blocks.Sum(b => b.Points), blocks.Sum(b => b.Most), blueprint.PassShare)
            && blueprint.Blocks.Where(b => b.PassShare is not null).All(b => blocks.Find(p => p.Block == b.Code) is not { } part || Reaches(part.Points, part.Most, b.PassShare!.Value));
    }

    /// <summary>SHA-256 over the versions that count with their hashes: another key of any of them is another hash.</summary>
    public static string KeyHash(IEnumerable<ItemVersion> versions) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', versions.OrderBy(v => v.ItemId).ThenBy(v => v.Number).Select(v => $"{v.ItemId:D} {v.Number} {v.Hash}")))));

    public static double Points(Item item, IReadOnlyDictionary<string, IReadOnlyList<string>> answers, string language) => ResponseProcessor.Score(item, answers, language).Score ?? 0;

    /// <summary>The points of the right answer; where an item declares its most, that.</summary>
    public static double Most(Item item, string language) =>
        item.Outcomes.FirstOrDefault(o => o.Identifier == OutcomeDeclaration.Score.Identifier)?.Maximum
        ?? Points(item, item.Responses.ToDictionary(r => r.Identifier, r => r.KeyFor(language).Correct), language);

    /// <summary>Points are sums of few decimals: a share is reached when it is missed by less than one could write.</summary>
    private static bool Reaches(double points, double most, double share) => points + 1e-9 >= most * share;
}
