namespace Meirim.Psychometrics.Irt;

/// <summary>Items that a model can say something of: somebody has them right and somebody wrong.</summary>
internal static class UsableItems
{
    public static int[] Of(ResponseMatrix responses, List<Diagnosis> diagnoses)
    {
        var usable = new List<int>();
        for (int i = 0; i < responses.Items; i++)
        {
            bool right = false, wrong = false;
            for (int p = 0; p < responses.Persons && !(right && wrong); p++)
            {
                right |= responses[p, i] == 1;
                wrong |= responses[p, i] == 0;
            }
            if (right && wrong) usable.Add(i);
            else
                diagnoses.Add(right || wrong
                    ? new(DiagnosisCode.ConstantItem, responses.ItemIds[i], "All who answered got the same points: left out of the model.")
                    : new(DiagnosisCode.NoAnswers, responses.ItemIds[i], "Nobody answered this item: left out of the model."));
        }
        return [.. usable];
    }
}
