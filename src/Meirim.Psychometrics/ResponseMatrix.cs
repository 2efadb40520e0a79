namespace Meirim.Psychometrics;

/// <summary>
/// Who got how many points for which item: one row per person, one column per item. Immutable. A blank is kept as missing; sums count
/// it as wrong, models leave it out: an item that was not reached says nothing of its difficulty, but earns nothing either.
/// </summary>
public sealed class ResponseMatrix
{
    /// <summary>Stands for a blank among the points.</summary>
    public const byte Missing = 255;

    private readonly byte[] _points;
    private readonly string[] _itemIds;
    private readonly byte[] _maxPoints;

    private ResponseMatrix(string[] itemIds, byte[] maxPoints, byte[] points)
    {
        _itemIds = itemIds;
        _maxPoints = maxPoints;
        _points = points;
        Persons = itemIds.Length == 0 ? 0 : points.Length / itemIds.Length;
        HasMissing = points.AsSpan().Contains(Missing);
        IsDichotomous = !maxPoints.AsSpan().ContainsAnyExcept((byte)1);
    }

    public int Persons { get; }

    public int Items => _itemIds.Length;

    public IReadOnlyList<string> ItemIds => _itemIds;

    /// <summary>The most points that each item gives, 1 to 254.</summary>
    public IReadOnlyList<byte> MaxPoints => _maxPoints;

    public bool HasMissing { get; }

    /// <summary>Every item gives 0 or 1.</summary>
    public bool IsDichotomous { get; }

    /// <summary>Points of one person for one item, or <see cref="Missing"/>.</summary>
    public byte this[int person, int item] => _points[(person * Items) + item];

    /// <param name="itemIds">One per column, each once.</param>
    /// <param name="points">Row after row; <see cref="Missing"/> for a blank.</param>
    /// <param name="maxPoints">The most that each item gives; null takes the most that anyone got, and at least 1.</param>
    /// <exception cref="ArgumentException">Lengths that do not fit, an item id twice, points above the most.</exception>
    public static ResponseMatrix Create(IReadOnlyList<string> itemIds, ReadOnlySpan<byte> points, IReadOnlyList<byte>? maxPoints = null)
    {
        ArgumentNullException.ThrowIfNull(itemIds);
        string[] ids = [.. itemIds];
        if (new HashSet<string>(ids, StringComparer.Ordinal).Count != ids.Length) throw new ArgumentException("an item stands twice among the columns", nameof(itemIds));
        if (ids.Length == 0 ? points.Length != 0 : points.Length % ids.Length != 0) throw new ArgumentException("the points do not fill whole rows", nameof(points));
        if (maxPoints is not null && maxPoints.Count != ids.Length) throw new ArgumentException("one most per item is needed", nameof(maxPoints));

        var most = new byte[ids.Length];
        for (int i = 0; i < most.Length; i++) most[i] = maxPoints is null ? (byte)1 : maxPoints[i];
        for (int cell = 0, item = 0; cell < points.Length; cell++, item = item + 1 == ids.Length ? 0 : item + 1)
        {
            byte p = points[cell];
            if (p == Missing || p <= most[item]) continue;
            if (maxPoints is not null) throw new ArgumentException($"row {(cell / ids.Length) + 1}: {p} points for {ids[item]}, which gives {most[item]}", nameof(points));
            most[item] = p;
        }
        if (most.AsSpan().ContainsAny(Missing, (byte)0)) throw new ArgumentException("an item gives 1 to 254 points", nameof(maxPoints));
        return new ResponseMatrix(ids, most, points.ToArray());
    }

    /// <summary>The points of one person.</summary>
    public ReadOnlySpan<byte> Row(int person) => _points.AsSpan(person * Items, Items);

    /// <summary>Sum of points of each person; a blank gives none.</summary>
    public int[] Scores()
    {
        var scores = new int[Persons];
        for (int p = 0; p < scores.Length; p++)
        {
            int sum = 0;
            foreach (byte points in Row(p))
                if (points != Missing) sum += points;
            scores[p] = sum;
        }
        return scores;
    }

    /// <summary>The highest score that can be had.</summary>
    public int MaxScore
    {
        get
        {
            int sum = 0;
            foreach (byte most in _maxPoints) sum += most;
            return sum;
        }
    }

    /// <summary>
    /// Blanks before a person's last answer become wrong (they were seen and passed over); those after it stay missing (not reached).
    /// </summary>
    public ResponseMatrix WithOmittedWrong()
    {
        var points = (byte[])_points.Clone();
        for (int p = 0; p < Persons; p++)
        {
            var row = points.AsSpan(p * Items, Items);
            row[..(row.LastIndexOfAnyExcept(Missing) + 1)].Replace(Missing, (byte)0);
        }
        return new ResponseMatrix(_itemIds, _maxPoints, points);
    }

    /// <summary>Some of the items, in the order given by their columns.</summary>
    public ResponseMatrix WithItems(IReadOnlyList<int> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var points = new byte[Persons * columns.Count];
        for (int p = 0, cell = 0; p < Persons; p++)
        {
            var row = Row(p);
            for (int c = 0; c < columns.Count; c++) points[cell++] = row[columns[c]];
        }
        return new ResponseMatrix([.. columns.Select(c => _itemIds[c])], [.. columns.Select(c => _maxPoints[c])], points);
    }

    /// <summary>Some of the people, in the order given by their rows.</summary>
    public ResponseMatrix WithPersons(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var points = new byte[rows.Count * Items];
        for (int r = 0; r < rows.Count; r++) Row(rows[r]).CopyTo(points.AsSpan(r * Items));
        return new ResponseMatrix(_itemIds, _maxPoints, points);
    }

    internal void RequireDichotomous(string model)
    {
        for (int i = 0; i < Items; i++)
            if (_maxPoints[i] != 1)
                throw new ArgumentException($"{model} is a model for right and wrong; item {_itemIds[i]} gives up to {_maxPoints[i]} points");
    }
}
