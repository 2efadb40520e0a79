using System.Collections.Immutable;
using Meirim.Psychometrics;
using Meirim.Web.Testing.Rounds;

namespace Meirim.Web.Testing.Statistics;

/// <summary>A version of an item that stood in a round.</summary>
/// <param name="Area">What it asks about, of the blueprint.</param>
/// <param name="Most">The points of the right answer.</param>
/// <param name="Options">Identifiers of what can be chosen, where it is a choice of one or several; else empty.</param>
/// <param name="Keys">Those that are right.</param>
internal sealed record SheetColumn(Guid Item, int Version, string Area, ColumnUse Use, double Most, ImmutableArray<string> Options, ImmutableArray<string> Keys)
{
    public string Id => $"{Item:D}/{Version}";

    /// <summary>It is in the score and tells people apart there.</summary>
    public bool Counts => Use == ColumnUse.Counts;
}

/// <summary>What a question is to the score.</summary>
internal enum ColumnUse
{
    Counts,

    /// <summary>Tried out; it counts for nobody.</summary>
    Trial,

    /// <summary>Taken out by a later key.</summary>
    Out,

    /// <summary>Given to everybody by a later key.</summary>
    AllRight,
}

/// <summary>Who handed in a sheet.</summary>
/// <param name="Room">Number of the session in the round: who has the same sat together.</param>
/// <param name="Passed">By the score of the key.</param>
internal readonly record struct SheetPerson(Guid Attempt, int Form, int Room, string Language, bool Passed);

/// <summary>All sheets of a round as they were in one snapshot: people by the versions of items that stood in its forms. Only questions with a key are here.</summary>
/// <param name="Forms">Columns of each form, by its number.</param>
/// <param name="Seats">Everybody who was invited, for the report.</param>
internal sealed record RoundSheets(
    Guid Round, int Key, Blueprint Blueprint, ImmutableArray<SheetColumn> Columns, IReadOnlyDictionary<int, int[]> Forms, SheetPerson[] People, IReadOnlyList<Seat> Seats)
{
    /// <summary>The person's form does not hold the question.</summary>
    public const float NotHeld = float.NaN;

    /// <summary>Neither it nor anything behind it was touched.</summary>
    public const float NotReached = -1;

    /// <summary>Row after row: points, or one of the two above.</summary>
    public float[] Points { get; } = NewCells(People.Length * Columns.Length);

    /// <summary>The options chosen, a bit each.</summary>
    public uint[] Chosen { get; } = new uint[People.Length * Columns.Length];

    /// <summary>Seconds from the change before to the first answer; not a number where it is not known.</summary>
    public float[] Seconds { get; } = NewCells(People.Length * Columns.Length);

    public int At(int person, int column) => (person * Columns.Length) + column;

    public IEnumerable<int> ScoredOf(int form) => Forms[form].Where(c => Columns[c].Counts);

    /// <summary>Points that are needed among the questions that tell people apart: what is given to all is taken off.</summary>
    public double MarkOf(int form)
    {
        double most = ScoredOf(form).Sum(c => Columns[c].Most), given = Forms[form].Where(c => Columns[c].Use == ColumnUse.AllRight).Sum(c => Columns[c].Most);
        return (Blueprint.PassShare * (most + given)) - given;
    }

    /// <summary>
    /// Points as whole numbers: items that give half or third points make all points so many times larger
    /// (<see cref="Factor"/>). For the score, what was not reached is wrong; for the items it is missing.
    /// </summary>
    public ResponseMatrix Matrix(IReadOnlyList<int> people, IReadOnlyList<int> columns, bool notReachedIsWrong)
    {
        var cells = new byte[people.Count * columns.Count];
        int cell = 0;
        foreach (int p in people)
            foreach (int c in columns)
                cells[cell++] = Points[At(p, c)] switch
                {
                    NotReached => notReachedIsWrong ? (byte)0 : ResponseMatrix.Missing,
                    var points when float.IsNaN(points) => ResponseMatrix.Missing,
                    var points => (byte)Math.Round(points * Factor),
                };
        return ResponseMatrix.Create([.. columns.Select(c => Columns[c].Id)], cells, [.. columns.Select(c => (byte)Math.Max(1, Math.Round(Columns[c].Most * Factor)))]);
    }

    /// <summary>The least number that makes all points whole.</summary>
    public int Factor => _factor > 0 ? _factor : _factor = FindFactor();

    private int _factor;

    private int FindFactor()
    {
        var values = Points.Where(p => p > 0).Distinct().Concat(Columns.Select(c => (float)c.Most)).ToList();
        int largest = (int)(254 / Math.Max(1, Columns.Select(c => c.Most).DefaultIfEmpty(1).Max()));
        int[] tried = [1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 25, 50, 100];
        return tried.Where(f => f <= largest).FirstOrDefault(f => values.TrueForAll(v => Math.Abs((v * f) - Math.Round(v * f)) < 1e-3), Math.Clamp(largest, 1, 100));
    }

    private static float[] NewCells(int count)
    {
        var cells = new float[count];
        Array.Fill(cells, NotHeld);
        return cells;
    }
}

/// <summary>One who was invited.</summary>
/// <param name="Cancelled">The place was given back.</param>
/// <param name="Came">The paper was begun.</param>
/// <param name="Passed">Null without a score.</param>
internal readonly record struct Seat(string Region, string Language, bool Cancelled, bool Came, bool? Passed);
