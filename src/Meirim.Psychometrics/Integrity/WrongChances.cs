namespace Meirim.Psychometrics.Integrity;

/// <summary>
/// How likely each person is wrong on each item, and how likely two who are wrong chose the same option. A person's chance to be right on
/// an item of easiness r is (1 − (1 − r)^a)^(1/a), with a such that the chances add up to the person's score (Wesolowsky 2000).
/// </summary>
internal sealed class WrongChances
{
    private const ushort NotWrong = ushort.MaxValue;

    private readonly int _items;
    private readonly float[] _wrong;
    private readonly double[] _same;
    private readonly ushort[] _option;
    private readonly bool[] _answered;

    private WrongChances(int items, int persons)
    {
        _items = items;
        _wrong = new float[items * persons];
        _option = new ushort[items * persons];
        _answered = new bool[items * persons];
        _same = new double[items];
    }

    public static WrongChances Of(KeyedOptions answers)
    {
        int k = answers.Options.Items, n = answers.Options.Persons;
        var chances = new WrongChances(k, n);
        var right = answers.Options.Right(answers.Key);
        var easiness = new double[k];
        for (int i = 0; i < k; i++)
        {
            var counts = new int[right[i].Length];
            int given = 0, good = 0;
            for (int p = 0; p < n; p++)
            {
                int cell = (p * k) + i, code = answers.Options.Code(p, i);
                chances._option[cell] = NotWrong;
                if (OptionMatrix.IsBlank(code)) continue;
                chances._answered[cell] = true;
                given++;
                if (right[i][code])
                {
                    good++;
                    continue;
                }
                counts[code]++;
                chances._option[cell] = (ushort)code;
            }
            // a little off 0 and 1, so that nothing is impossible
            easiness[i] = (good + 0.5) / (given + 1);
            double wrong = given - good;
            foreach (int c in counts) chances._same[i] += wrong > 0 ? c / wrong * (c / wrong) : 0;
        }
        var known = new double?[k + 1];
        for (int p = 0; p < n; p++) chances.Person(p, easiness, known);
        return chances;
    }

    /// <summary>Same wrong options of two people; the chance of each item that both answered is written to the span's front.</summary>
    public int SameWrong(int first, int second, double[] chance, out int common)
    {
        int same = 0;
        common = 0;
        for (int i = 0, a = first * _items, b = second * _items; i < _items; i++, a++, b++)
        {
            if (!_answered[a] || !_answered[b]) continue;
            if (_option[a] != NotWrong && _option[a] == _option[b]) same++;
            chance[common++] = _wrong[a] * (double)_wrong[b] * _same[i];
        }
        return same;
    }

    private void Person(int person, double[] easiness, double?[] known)
    {
        int answered = 0, right = 0;
        for (int i = 0, cell = person * _items; i < _items; i++, cell++)
        {
            if (!_answered[cell]) continue;
            answered++;
            if (_option[cell] == NotWrong) right++;
        }
        if (answered == 0) return;
        // with all items answered the score says everything
        double shape = answered == _items ? known[right] ??= Shape(person, easiness, answered, right) : Shape(person, easiness, answered, right);
        for (int i = 0; i < _items; i++) _wrong[(person * _items) + i] = (float)(1 - Right(easiness[i], shape));
    }

    private double Shape(int person, double[] easiness, int answered, int right)
    {
        // a little off none and all, as above
        double score = Math.Clamp(right, 0.25, answered - 0.25), low = -6, high = 6;
        for (int step = 0; step < 30; step++)
        {
            double middle = (low + high) / 2, sum = 0, a = Math.Exp(middle);
            for (int i = 0; i < _items; i++)
                if (_answered[(person * _items) + i]) sum += Right(easiness[i], a);
            if (sum < score) low = middle;
            else high = middle;
        }
        return Math.Exp((low + high) / 2);
    }

    /// <summary>Rises with a from 0 to 1; a = 1 gives the easiness itself.</summary>
    private static double Right(double easiness, double a) => Math.Pow(1 - Math.Pow(1 - easiness, a), 1 / a);
}
