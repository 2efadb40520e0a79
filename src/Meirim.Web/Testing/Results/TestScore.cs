using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Meirim.Web.Testing.Results;

/// <summary>
/// What a sheet is worth by one key. Never edited: another key makes another score beside it. The hash covers the sheet, the key
/// and the points (R13): who changes one of them in the table is found.
/// </summary>
public sealed class TestScore
{
    public Guid AttemptId { get; init; }

    /// <summary>Number of the round's key.</summary>
    public int Key { get; init; }

    public Guid RoundId { get; init; }

    public double Points { get; init; }

    public double Most { get; init; }

    /// <summary>Points by block and area, JSON of <see cref="ScorePart"/>.</summary>
    public required string Parts { get; init; }

    public bool Passed { get; init; }

    /// <summary>Below the mark by this key; the person was told that they had passed by an earlier one, and keeps it.</summary>
    public bool Kept { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The act by which the record was brought in line with the result; null until it was released, and for results that change no record.</summary>
    public Guid? Fact { get; set; }

    /// <summary>Whether the person has the result that a record shows.</summary>
    public bool Stands => Passed || Kept;

    public static string HashOf(Guid attempt, int key, string keyHash, string sheetHash, double points, double most, bool passed, bool kept = false) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Covered(attempt, key, keyHash, sheetHash, points, most, passed, kept))));

    /// <summary>What the hash of a score covers.</summary>
    public static string Covered(Guid attempt, int key, string keyHash, string sheetHash, double points, double most, bool passed, bool kept) =>
        string.Create(CultureInfo.InvariantCulture, $"{attempt:D}\n{key} {keyHash}\n{sheetHash}\n{points:R} {most:R} {(passed ? "passed" : kept ? "kept" : "below")}\n");

    /// <summary>One hash over the scores of a round, in the order of their attempts as written.</summary>
    public static string HashOfAll(IEnumerable<(Guid Attempt, string Hash)> scores) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', scores.Select(s => $"{s.Attempt:D} {s.Hash}").Order(StringComparer.Ordinal)))));
}

/// <summary>Points of a block, or of an area within it.</summary>
/// <param name="Area">Null for the whole block.</param>
public sealed record ScorePart(string Block, string? Area, int Questions, double Points, double Most);
