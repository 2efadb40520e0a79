using Meirim.Qti.Items;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;

namespace Meirim.Web.Testing.Sit;

/// <summary>The questions of one person in their order. Nothing of it is stored but the form and the seed: the same two always give the same paper.</summary>
public sealed record Paper(IReadOnlyList<PaperQuestion> Questions)
{
    /// <summary>
    /// Blocks stand in the order of the blueprint; in a scored block the questions are put in an order of the person's own, with
    /// the trial ones among them; what asks for opinions keeps its order, which belongs to the scale.
    /// </summary>
    public static Paper Of(FormContent form, long seed)
    {
        var order = new Shuffle(seed);
        var questions = new List<PaperQuestion>();
        foreach (var block in form.Questions.GroupBy(q => q.Block))
            foreach (var question in block.First().Use == ItemUse.Scored ? order.Of(block) : [.. block])
                questions.Add(new PaperQuestion(questions.Count + 1, question, order.NextLong()));
        return new Paper(questions);
    }
}

/// <param name="Number">From 1 through the whole paper.</param>
/// <param name="Seed">With which its options are put in order, where they may be.</param>
public sealed record PaperQuestion(int Number, FormQuestion Question, long Seed)
{
    public Guid Item => Question.Item;

    public int Version => Question.Version;

    public string Block => Question.Block;
}
