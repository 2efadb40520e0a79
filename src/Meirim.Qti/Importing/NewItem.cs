using System.Security.Cryptography;
using System.Text;
using Meirim.Qti.Items;

namespace Meirim.Qti.Importing;

/// <summary>Makes items of questions of other formats.</summary>
internal static class NewItem
{
    public const string Response = "RESPONSE";

    /// <summary>Points of an option, as parts of one: 1 is the whole question.</summary>
    public sealed record Weighed(Option Option, double Points);

    public static Item Choice(LocalText question, IReadOnlyList<Weighed> options, bool several, bool shuffle)
    {
        var right = options.Where(o => o.Points > 0).ToList();
        bool plain = !several && right.Count == 1 && right[0].Points == 1 && options.All(o => o.Points is 0 or 1);
        // one answer: the best is the right one, others may earn a part or cost something
        double best = options.Count == 0 ? 0 : options.Max(o => o.Points);
        IReadOnlyList<string> correct = several ? [.. right.Select(o => o.Option.Identifier)] : [.. options.Where(o => o.Points == best && best > 0).Select(o => o.Option.Identifier).Take(1)];
        var mapping = new Mapping([.. options.Where(o => o.Points != 0).Select(o => new MapEntry(o.Option.Identifier, o.Points))], 0, several ? 0 : null, several ? 1 : null);
        return Make(question, new ChoiceInteraction([.. options.Select(o => o.Option)], shuffle, several ? 0 : 1) { Response = Response },
            several ? Cardinality.Multiple : Cardinality.Single, BaseType.Identifier,
            new AnswerKey { Correct = correct, Mapping = plain ? null : mapping }, new TemplateProcessing(plain ? StandardTemplate.MatchCorrect : StandardTemplate.MapResponse));
    }

    public static Item Typed(LocalText question, Mapping mapping) => Make(question, new TextEntryInteraction { Response = Response }, Cardinality.Single, BaseType.String,
        new AnswerKey { Correct = Best(mapping), Mapping = mapping }, new TemplateProcessing(StandardTemplate.MapResponse));

    /// <param name="answers">The first range that holds the number gives the points.</param>
    public static Item Number(LocalText question, IReadOnlyList<NumberAnswer> answers, double otherwise)
    {
        Expression Points(double points) => new BaseValue(BaseType.Float, Processing.Scalar.Say(points));
        var best = answers.MaxBy(a => a.Points);
        return Make(question, new TextEntryInteraction { Response = Response }, Cardinality.Single, BaseType.Float,
            new AnswerKey { Correct = best is { Points: > 0 } ? [Processing.Scalar.Say(best.Value)] : [] },
            new RuleProcessing([new ResponseCondition(
                [
                    new Branch(new Operation(Operator.IsNull, [new Variable(Response)]), [new SetOutcome("SCORE", Points(0))]),
                    .. answers.Select(a => new Branch(
                        new Operation(Operator.Equal, [new BaseValue(BaseType.Float, Processing.Scalar.Say(a.Value)), new Variable(Response)])
                        {
                            Tolerance = a.Tolerance > 0 ? ToleranceMode.Absolute : ToleranceMode.Exact,
                            Tolerances = a.Tolerance > 0 ? [a.Tolerance] : [],
                        },
                        [new SetOutcome("SCORE", Points(a.Points))])),
                ],
                [new SetOutcome("SCORE", Points(otherwise))])]));
    }

    public static Item Matching(LocalText question, IReadOnlyList<Option> rows, IReadOnlyList<Option> columns, IReadOnlyList<string> pairs, bool shuffle)
    {
        double each = 1.0 / Math.Max(1, pairs.Count);
        return Make(question, new MatchInteraction(rows, columns, shuffle, rows.Count) { Response = Response }, Cardinality.Multiple, BaseType.DirectedPair,
            new AnswerKey { Correct = pairs, Mapping = new Mapping([.. pairs.Select(p => new MapEntry(p, each))], 0, 0, 1) }, new TemplateProcessing(StandardTemplate.MapResponse));
    }

    public static Item Essay(LocalText question) =>
        Make(question, new ExtendedTextInteraction { Response = Response }, Cardinality.Single, BaseType.String, AnswerKey.None, null);

    /// <summary>An identifier of what the question says: the same question always has the same one, so that a file read twice changes nothing.</summary>
    public static Item Identified(Item item, string prefix, string? own, string? title, string language)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(QtiJson.Write(item))))[..16];
        var name = Spelling.Words(title ?? "");
        return item with
        {
            Identifier = own is { Length: > 0 } ? Identifiers.Make(own, prefix) : prefix + hash,
            Title = name.Length > 0 ? LocalText.Of(language, name.Length <= 200 ? name : name[..200]) : LocalText.None,
        };
    }

    private static List<string> Best(Mapping mapping) => mapping.Entries.Where(e => e.Points > 0).OrderByDescending(e => e.Points).Take(1).Select(e => e.Key).ToList();

    private static Item Make(LocalText question, Interaction interaction, Cardinality cardinality, BaseType type, AnswerKey key, ResponseProcessing? processing) => new()
    {
        Identifier = "item",
        Title = LocalText.None,
        Body = question.Map(q => HtmlText.AsBlock(q) + (interaction.IsInline ? $"<p><span data-response=\"{Response}\"></span></p>" : $"<div data-response=\"{Response}\"></div>")),
        Interactions = [interaction],
        Responses = [new ResponseDeclaration(Response, cardinality, type, key)],
        Outcomes = [OutcomeDeclaration.Score],
        Processing = processing,
    };
}

/// <summary>A number that is right within a tolerance on both sides.</summary>
internal sealed record NumberAnswer(double Value, double Tolerance, double Points);
