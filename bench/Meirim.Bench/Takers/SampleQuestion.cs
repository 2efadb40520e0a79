using Meirim.Qti.Items;
using Meirim.Web;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;

namespace Meirim.Bench.Takers;

/// <summary>A question of four options in Kazakh and Russian; where it is scored, the first is the right one.</summary>
public static class SampleQuestion
{
    public static void Add(MeirimDb db, string code, string area, string level, ItemUse use = ItemUse.Scored)
    {
        static LocalText Both(string words) => new([new("kk", $"{words} (қазақша)"), new("ru", $"{words} (по-русски)")]);
        const string body = "<div data-response=\"RESPONSE\"></div>";
        bool scored = use == ItemUse.Scored;
        var item = new Item
        {
            Identifier = code,
            Title = Both(code),
            Body = new LocalText([new("kk", body), new("ru", body)]),
            Interactions = [new ChoiceInteraction([.. "ABCD".Select(l => new Option(l.ToString(), Both($"{code} {l}")))], scored) { Response = "RESPONSE", Prompt = Both($"Question {code}") }],
            Responses = [new ResponseDeclaration("RESPONSE", Cardinality.Single, BaseType.Identifier, scored ? new AnswerKey { Correct = ["A"] } : AnswerKey.None)],
            Outcomes = [OutcomeDeclaration.Score],
            Processing = scored ? new TemplateProcessing(StandardTemplate.MatchCorrect) : null,
        };
        var stored = new TestItem { Id = Guid.CreateVersion7(), Code = code, Use = use, State = ItemState.Live, Area = area, Level = level, Seconds = 60, Latest = 1 };
        db.TestItems.Add(stored);
        db.TestItemVersions.Add(ItemVersion.Of(stored, item, Actor.Program, DateTimeOffset.UnixEpoch));
    }
}
