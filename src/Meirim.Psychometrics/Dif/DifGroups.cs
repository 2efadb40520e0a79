namespace Meirim.Psychometrics.Dif;

/// <summary>Whose answers are compared.</summary>
public enum DifGroup
{
    /// <summary>Left out: the group is not known.</summary>
    None,

    /// <summary>Those who are compared with.</summary>
    Reference,

    /// <summary>Those for whom one asks whether items are fair.</summary>
    Focal,
}

/// <summary>Right and wrong answers to one item by group and matching score.</summary>
internal sealed class DifTable
{
    private DifTable(int levels) => (ReferenceRight, ReferenceWrong, FocalRight, FocalWrong) = (new int[levels], new int[levels], new int[levels], new int[levels]);

    public int[] ReferenceRight { get; }

    public int[] ReferenceWrong { get; }

    public int[] FocalRight { get; }

    public int[] FocalWrong { get; }

    public int Levels => ReferenceRight.Length;

    /// <summary>
    /// The matching score is the number of right answers to the items of the criterion and to the item itself (Holland and Thayer 1988:
    /// without it, items without DIF seem to have some). Who left the item blank is not counted.
    /// </summary>
    public static DifTable Of(ResponseMatrix responses, IReadOnlyList<DifGroup> groups, int item, int[] criterion, bool[] inCriterion)
    {
        var table = new DifTable(responses.Items + 2);
        for (int p = 0; p < responses.Persons; p++)
        {
            byte x = responses[p, item];
            if (groups[p] == DifGroup.None || x == ResponseMatrix.Missing) continue;
            int score = criterion[p] + (inCriterion[item] ? 0 : x);
            var cells = groups[p] == DifGroup.Reference
                ? (x == 1 ? table.ReferenceRight : table.ReferenceWrong)
                : (x == 1 ? table.FocalRight : table.FocalWrong);
            cells[score]++;
        }
        return table;
    }
}
