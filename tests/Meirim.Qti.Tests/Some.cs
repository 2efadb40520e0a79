using Meirim.Qti.Items;

namespace Meirim.Qti.Tests;

/// <summary>Items to test with, one of each kind, invented.</summary>
internal static class Some
{
    public const string Picture = "media/000000000000000000000001.png";

    /// <summary>The smallest PNG: one pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static readonly IReadOnlyList<string> Languages = ["kk", "ru"];

    public static LocalText Text(string kk, string ru) => new([new("kk", kk), new("ru", ru)]);

    public static Option Option(string identifier, int matchMax = 1) => new(identifier, Text($"{identifier} нұсқасы", $"вариант {identifier}"), MatchMax: matchMax);

    public static Item Item(string identifier, Interaction interaction, Cardinality cardinality, BaseType type, AnswerKey key, ResponseProcessing? processing) => new()
    {
        Identifier = identifier,
        Title = Text($"{identifier} тақырыбы", $"Заголовок {identifier}"),
        Body = interaction.IsInline
            ? Text("<p>Жауабы: <span data-response=\"RESPONSE\"></span>, солай ма?</p>", "<p>Ответ: <span data-response=\"RESPONSE\"></span>, так ли?</p>")
            : Text("<p>Сұрақ <strong>мәтіні</strong> &amp; тағы.</p><div data-response=\"RESPONSE\"></div>", "<p>Текст <strong>вопроса</strong> &amp; ещё.</p><div data-response=\"RESPONSE\"></div>"),
        Interactions = [interaction],
        Responses = [new ResponseDeclaration("RESPONSE", cardinality, type, key)],
        Outcomes = [OutcomeDeclaration.Score],
        Processing = processing,
    };

    public static readonly TemplateProcessing MatchCorrect = new(StandardTemplate.MatchCorrect);
    public static readonly TemplateProcessing MapResponse = new(StandardTemplate.MapResponse);

    public static AnswerKey Key(params string[] correct) => new() { Correct = correct };

    public static Item Single() => Item("single", new ChoiceInteraction([Option("A"), Option("B"), Option("C") with { Fixed = true }], Shuffle: true) { Response = "RESPONSE", Prompt = Text("Таңдаңыз", "Выберите") },
        Cardinality.Single, BaseType.Identifier, Key("B"), MatchCorrect);

    public static Item Multiple() => Item("multiple", new ChoiceInteraction([Option("A"), Option("B"), Option("C"), Option("D")], MaxChoices: 0) { Response = "RESPONSE" },
        Cardinality.Multiple, BaseType.Identifier, Key("A", "B") with { Mapping = new Mapping([new("A", 1), new("B", 0.5), new("C", -1)], Default: -0.25, Lower: 0, Upper: 2) }, MapResponse);

    public static Item InlineChoice() => Item("inline", new InlineChoiceInteraction([Option("A"), Option("B")]) { Response = "RESPONSE" },
        Cardinality.Single, BaseType.Identifier, Key("A"), MatchCorrect);

    public static Item TextEntry()
    {
        var item = Item("typed", new TextEntryInteraction(12) { Response = "RESPONSE", Placeholder = Text("сөз", "слово") }, Cardinality.Single, BaseType.String,
            Key("қала") with { Mapping = new Mapping([new("қала", 1, CaseSensitive: false)]) }, MapResponse);
        return item with
        {
            Responses = [item.Responses[0] with { KeyIn = new SortedDictionary<string, AnswerKey> { ["ru"] = Key("город") with { Mapping = new Mapping([new("город", 1, CaseSensitive: false)]) } } }],
        };
    }

    public static Item ExtendedText() => Item("essay", new ExtendedTextInteraction(200, 5) { Response = "RESPONSE", Prompt = Text("Жазыңыз", "Напишите") },
        Cardinality.Single, BaseType.String, AnswerKey.None, null);

    public static Item Match() => Item("match", new MatchInteraction([Option("R1"), Option("R2")], [Option("C1", 0), Option("C2", 0)], MaxAssociations: 2) { Response = "RESPONSE", Tabular = true },
        Cardinality.Multiple, BaseType.DirectedPair, Key("R1 C1", "R2 C2") with { Mapping = new Mapping([new("R1 C1", 1), new("R2 C2", 1)]) }, MapResponse);

    public static Item Order() => Item("order", new OrderInteraction([Option("A"), Option("B"), Option("C")], Shuffle: true) { Response = "RESPONSE" },
        Cardinality.Ordered, BaseType.Identifier, Key("C", "A", "B"), MatchCorrect);

    public static Item GapMatch() => Item("gaps", new GapMatchInteraction([Option("W1"), Option("W2")], ["G1", "G2"],
            Text("<p>Мұнда <span data-gap=\"G1\"></span> және <span data-gap=\"G2\"></span>.</p>", "<p>Сначала <span data-gap=\"G2\"></span>, потом <span data-gap=\"G1\"></span>.</p>"))
    { Response = "RESPONSE" },
        Cardinality.Multiple, BaseType.DirectedPair, Key("W1 G1", "W2 G2") with { Mapping = new Mapping([new("W1 G1", 1), new("W2 G2", 1)]) }, MapResponse);

    public static Item Hottext() => Item("hot", new HottextInteraction(["H1", "H2"],
            Text("<p>Бірі <span data-hottext=\"H1\">дұ<em>рыс</em></span>, бірі <span data-hottext=\"H2\">бұрыс</span>.</p>", "<p>Одно <span data-hottext=\"H1\">верно</span>, другое <span data-hottext=\"H2\">нет</span>.</p>"))
    { Response = "RESPONSE" },
        Cardinality.Single, BaseType.Identifier, Key("H1"), MatchCorrect);

    public static Item Hotspot() => Item("spots", new HotspotInteraction(new Picture(Text(Picture, Picture), Text("Сурет", "Рисунок"), 200, 100),
            [new Hotspot("S1", Shape.Circle, [50, 50, 20], Text("сол жақ", "слева")), new Hotspot("S2", Shape.Rect, [120, 10, 180, 90], Text("оң жақ", "справа"))])
    { Response = "RESPONSE" },
        Cardinality.Single, BaseType.Identifier, Key("S2"), MatchCorrect);

    /// <summary>Two answers in one item, scored by rules that use every operator of the interpreter.</summary>
    public static Item Rules()
    {
        var first = Single();
        Expression Value(BaseType type, string value) => new BaseValue(type, value);
        Operation Op(Operator op, params Expression[] operands) => new(op, operands);
        return first with
        {
            Identifier = "rules",
            Body = first.Body.Map(b => b + "<p><span data-response=\"R2\"></span></p>"),
            Interactions = [first.Interactions[0], new TextEntryInteraction { Response = "R2" }],
            Responses = [first.Responses[0], new ResponseDeclaration("R2", Cardinality.Single, BaseType.Float, Key("2.5"))],
            Outcomes = [OutcomeDeclaration.Score with { Maximum = 2, Minimum = 0 }, new OutcomeDeclaration("FLAG", Cardinality.Single, BaseType.Boolean) { Default = ["false"] }],
            Processing = new RuleProcessing(
            [
                new ResponseCondition(
                    [
                        new Branch(Op(Operator.And, Op(Operator.Match, new Variable("RESPONSE"), new Correct("RESPONSE")), Op(Operator.Not, Op(Operator.IsNull, new Variable("R2")))),
                        [
                            new SetOutcome("SCORE", Op(Operator.Sum, Value(BaseType.Float, "1"), Op(Operator.Divide, Op(Operator.Product, Value(BaseType.Integer, "2"), new Variable("R2")), Value(BaseType.Float, "5")))),
                        ]),
                        new Branch(Op(Operator.Or, Op(Operator.Gt, new Variable("R2"), Value(BaseType.Float, "9")), Op(Operator.Lte, new Variable("R2"), Value(BaseType.Float, "-9"))), [new SetOutcome("SCORE", new NullValue())]),
                    ],
                    [new SetOutcome("SCORE", Value(BaseType.Float, "0"))]),
                new SetOutcome("FLAG", Op(Operator.Equal, new Variable("R2"), new Correct("R2")) with { Tolerance = ToleranceMode.Absolute, Tolerances = [0.5, 0.25], IncludeUpper = false }),
                new ResponseCondition([new Branch(Op(Operator.Member, Value(BaseType.Identifier, "A"), Op(Operator.Multiple, new Variable("RESPONSE"))), [new SetOutcome("FLAG", Op(Operator.StringMatch, Value(BaseType.String, "Ab"), Value(BaseType.String, "aB")) with { CaseSensitive = false })])], []),
            ]),
        };
    }

    public static IReadOnlyList<Item> OfEachKind() =>
        [Single(), Multiple(), InlineChoice(), TextEntry(), ExtendedText(), Match(), Order(), GapMatch(), Hottext(), Hotspot(), Rules()];

    public static TheoryData<string> Names() => [.. OfEachKind().Select(i => i.Identifier)];

    public static Item Named(string identifier) => OfEachKind().Single(i => i.Identifier == identifier);

    public static readonly IReadOnlyDictionary<string, byte[]> Media = new Dictionary<string, byte[]> { [Picture] = Png };
}
