using Meirim.Qti;
using Meirim.Qti.Importing;
using Meirim.Qti.Items;

namespace Meirim.Web.Testing.Bank.ImportItems;

/// <summary>What becomes of one question of a file.</summary>
public enum ImportStep
{
    New,

    /// <summary>The bank has its identifier with other content.</summary>
    NewVersion,

    /// <summary>The bank has it as it is.</summary>
    Same,
    Refused,
}

/// <summary>What the sender chooses for questions whose file does not say it.</summary>
public sealed record ImportChoices(string Area, string Level, string Language);

/// <summary>One question of a file, laid beside the bank.</summary>
/// <param name="Item">As it would be written; null when it is refused.</param>
/// <param name="Stored">The item of the bank that has its identifier.</param>
/// <param name="Problems">Ours; those of the file are in <paramref name="Verdict"/>.</param>
public sealed record PlannedItem(ImportVerdict Verdict, ImportStep Step, Item? Item, TestItem? Stored, IReadOnlyList<Problem> Problems);

/// <summary>What becomes of a file. Nothing is written yet.</summary>
public sealed record ImportPlan(ImportFormat Format, IReadOnlyList<PlannedItem> Lines, IReadOnlyList<QtiProblem> Problems)
{
    public int Count(ImportStep step) => Lines.Count(l => l.Step == step);

    public bool HasSomethingToTake => Lines.Any(l => l.Step is ImportStep.New or ImportStep.NewVersion);
}
