using FsCheck;
using FsCheck.Fluent;
using Meirim.Standards.Cards;
using Meirim.Standards.Editions;
using Meirim.Standards.Tests.Reading;

namespace Meirim.Standards.Tests.Editions;

public class EditionComparisonTests
{
    private static readonly OccupationCard Card = OwnOrder.Card(8);

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    private static readonly EquatableList<OccupationCard> Cards = OwnOrder.Read().Cards;

    private static EditionChange[] Compare(OccupationCard newer) => [.. EditionComparison.Compare(Card, newer)];

    /// <summary>The card with the items of one skill rewritten.</summary>
    private static OccupationCard With(Func<List<CardItem>, IEnumerable<CardItem>> abilities, int function = 1, int skill = 2) => Card with
    {
        Functions = [.. Card.Functions.Select(f => f.Number != function ? f : f with
        {
            Skills = [.. f.Skills.Select(s => s.Number != skill ? s : s with { Abilities = Numbered(abilities([.. s.Abilities])) })],
        })],
    };

    private static EquatableList<CardItem> Numbered(IEnumerable<CardItem> items) => [.. items.Select((item, i) => item with { Number = i + 1, SourceNumber = i + 1 })];

    [Fact]
    public void A_card_compared_with_itself_has_no_changes()
    {
        foreach (var card in Cards) EditionComparison.Compare(card, card).ShouldBeEmpty();
    }

    [SkippableFact]
    public void Every_official_card_compared_with_itself_has_no_changes()
    {
        foreach (var card in OfficialText.Read().Cards) EditionComparison.Compare(card, card).ShouldBeEmpty();
    }

    [Fact]
    public void An_item_put_first_is_one_added_item_though_all_others_get_new_numbers()
    {
        var change = Compare(With(a => a.Prepend(new(0, null, "Жаңа талап бойынша есеп беру.", null)))).Single();
        change.ShouldBe(new(ChangeKind.Added, ChangedPart.Ability, null, "F1S2A1", null, "Жаңа талап бойынша есеп беру."));
    }

    [Fact]
    public void An_item_taken_out_is_one_removed_item() =>
        Compare(With(a => a.Skip(1))).Single().ShouldBe(new(ChangeKind.Removed, ChangedPart.Ability, "F1S2A1", null, "Оқырманды жазу.", null));

    [Fact]
    public void A_reworded_item_is_one_changed_item_with_both_addresses()
    {
        var change = Compare(With(a => a.Select(i => i.Number == 3 ? i with { Text = "Мерзімді уақтылы еске салу." } : i).Reverse())).Single();
        change.ShouldBe(new(ChangeKind.Changed, ChangedPart.Ability, "F1S2A3", "F1S2A2", "Мерзімді еске салу.", "Мерзімді уақтылы еске салу."));
    }

    [Fact]
    public void An_item_moved_to_another_skill_is_one_move()
    {
        var item = Card.Functions[0].Skills[1].Abilities[1];
        var without = With(a => a.Where(i => i != item));
        var moved = without with
        {
            Functions = [.. without.Functions.Select(f => f.Number != 2 ? f : f with
            {
                Skills = [.. f.Skills.Select(s => s.Number != 1 ? s : s with { Abilities = Numbered(s.Abilities.Append(item)) })],
            })],
        };
        Compare(moved).Single().ShouldBe(new(ChangeKind.Moved, ChangedPart.Ability, "F1S2A2", "F2S1A2", item.Text, item.Text));
    }

    [Fact]
    public void Functions_that_change_places_are_no_change()
    {
        var swapped = Card with { Functions = [Card.Functions[1] with { Number = 1 }, Card.Functions[0] with { Number = 2 }] };
        Compare(swapped).ShouldBeEmpty();
    }

    [Fact]
    public void A_function_gone_takes_its_skills_and_items_with_it()
    {
        var changes = Compare(Card with { Functions = [Card.Functions[0]] });
        changes.ShouldAllBe(c => c.Kind == ChangeKind.Removed && c.Address!.StartsWith("F2"));
        changes.Count(c => c.Part == ChangedPart.Skill).ShouldBe(2);
        changes.Count(c => c.Part is ChangedPart.Ability or ChangedPart.Knowledge).ShouldBe(6);
    }

    [Fact]
    public void Header_fields_education_experience_and_competences_are_compared()
    {
        var changes = Compare(Card with
        {
            Level = new(4, 5),
            SubLevel = null,
            Goal = "Кітап қорын сақтау.",
            Categories = ["none"],
            Education = [.. Card.Education, new("жоғары білім", "педагогика", [])],
            Experience = [Card.Experience[0] with { Text = Card.Experience[0].Text.Replace("3", "4", StringComparison.Ordinal), Years = 4 }, .. Card.Experience.Skip(1)],
            Competences = [.. Card.Competences.Skip(1)],
        });
        changes.Select(c => (c.Kind, c.Part)).ShouldBe(
            [
                (ChangeKind.Changed, ChangedPart.Level), (ChangeKind.Removed, ChangedPart.SubLevel), (ChangeKind.Changed, ChangedPart.Categories),
                (ChangeKind.Changed, ChangedPart.Goal), (ChangeKind.Added, ChangedPart.Education), (ChangeKind.Changed, ChangedPart.Experience),
                (ChangeKind.Removed, ChangedPart.Competence),
            ]);
        (changes[0].Before, changes[0].After).ShouldBe(("4", "4-5"));
    }

    [Fact]
    public void What_one_direction_adds_the_other_removes() =>
        Check.One(Quick, Prop.ForAll(Pairs, pair =>
        {
            var there = EditionComparison.Compare(pair.Item1, pair.Item2);
            var back = EditionComparison.Compare(pair.Item2, pair.Item1);
            Sorted(there, c => (c.Part, c.Before, c.After, Mirror(c.Kind))).ShouldBe(Sorted(back, c => (c.Part, c.After, c.Before, c.Kind)));
        }));

    [Fact]
    public void The_older_items_without_the_removed_and_with_the_added_are_the_newer_items() =>
        Check.One(Quick, Prop.ForAll(Pairs, pair =>
        {
            var (older, newer) = pair;
            var texts = older.Items().Select(i => i.Item.Text).ToList();
            foreach (var change in EditionComparison.Compare(older, newer).Where(c => c.Part is ChangedPart.Ability or ChangedPart.Knowledge))
            {
                if (change.Before is { } before) texts.Remove(before).ShouldBeTrue(before);
                if (change.After is { } after) texts.Add(after);
            }
            texts.Order(StringComparer.Ordinal).ShouldBe(newer.Items().Select(i => i.Item.Text).Order(StringComparer.Ordinal));
        }));

    // two wordings of one card: random items dropped, doubled, reworded and shuffled on either side
    private static Arbitrary<Tuple<OccupationCard, OccupationCard>> Pairs =>
        (from card in Gen.Elements(Cards.AsEnumerable())
         from seeds in Gen.Choose(0, 1_000_000).Two()
         select Tuple.Create(Vary(card, seeds.Item1), Vary(card, seeds.Item2))).ToArbitrary();

    private static OccupationCard Vary(OccupationCard card, int seed)
    {
        var random = new Random(seed);
        EquatableList<CardItem> Items(EquatableList<CardItem> items)
        {
            var varied = items.Where(_ => random.Next(5) > 0).Select(i => random.Next(5) == 0 ? i with { Text = $"{i.Text} {random.Next(3)} рет" } : i).ToArray();
            random.Shuffle(varied);
            return Numbered(varied);
        }
        return card with
        {
            Functions = [.. card.Functions.Where(_ => random.Next(6) > 0).Select(f => f with
            {
                Skills = [.. f.Skills.Select(s => s with { Abilities = Items(s.Abilities), Knowledge = Items(s.Knowledge) })],
            })],
            Competences = [.. card.Competences.Where(_ => random.Next(3) > 0)],
        };
    }

    private static ChangeKind Mirror(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => ChangeKind.Removed,
        ChangeKind.Removed => ChangeKind.Added,
        ChangeKind.Changed => ChangeKind.Changed,
        ChangeKind.Moved => ChangeKind.Moved,
    };

    private static string[] Sorted<T>(IEnumerable<EditionChange> changes, Func<EditionChange, T> select) =>
        [.. changes.Select(c => select(c)!.ToString()!).Order(StringComparer.Ordinal)];
}
