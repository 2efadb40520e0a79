namespace Meirim.Psychometrics.Rasch;

/// <summary>
/// Whether finite difficulties exist (Fischer 1981): from every item one must come to every other by steps "somebody had this right and
/// that wrong".
/// </summary>
internal static class ItemGraph
{
    public static bool IsConnected(ResponseMatrix responses)
    {
        int k = responses.Items;
        var edge = new bool[k * k];
        var right = new int[k];
        var wrong = new int[k];
        for (int p = 0; p < responses.Persons; p++)
        {
            var row = responses.Row(p);
            int r = 0, w = 0;
            for (int i = 0; i < k; i++)
                if (row[i] == 1) right[r++] = i;
                else if (row[i] == 0) wrong[w++] = i;
            for (int a = 0; a < r; a++)
                for (int b = 0; b < w; b++) edge[(right[a] * k) + wrong[b]] = true;
        }
        return Reaches(edge, k, forward: true) && Reaches(edge, k, forward: false);
    }

    private static bool Reaches(bool[] edge, int k, bool forward)
    {
        var seen = new bool[k];
        var open = new Stack<int>();
        seen[0] = true;
        open.Push(0);
        int count = 1;
        while (open.TryPop(out int from))
            for (int to = 0; to < k; to++)
                if (!seen[to] && (forward ? edge[(from * k) + to] : edge[(to * k) + from]))
                {
                    seen[to] = true;
                    count++;
                    open.Push(to);
                }
        return count == k;
    }
}
