using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Sit;

/// <summary>The answers that count: of each question the change with the highest sequence.</summary>
public sealed record Sheet(IReadOnlyList<Answer> Answers)
{
    /// <summary>Questions that have an answer now.</summary>
    public int Answered => Answers.Count(a => a.Response is not null);

    public static async Task<Sheet> Read(MeirimDb db, Guid attempt, CancellationToken cancel) =>
        Of(await db.TestAnswers.AsNoTracking().Where(a => a.AttemptId == attempt).ToListAsync(cancel));

    public static Sheet Of(IEnumerable<Answer> changes) => new([.. changes.GroupBy(a => a.Question).Select(g => g.MaxBy(a => a.Sequence)!).OrderBy(a => a.Question)]);

    /// <summary>
    /// SHA-256, lower-case hexadecimal, over one line a question that was ever answered or marked: number, sequence and the
    /// answer with tabs between and a line feed behind. An answer is its responses in ordinal order, each <c>ID=VALUES</c>, with
    /// U+001E between responses and U+001F between values; one taken back is empty. The browser reckons the same.
    /// </summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Answers.Select(a =>
        string.Create(CultureInfo.InvariantCulture, $"{a.Question}\t{a.Sequence}\t{Spell(a.Response)}\n"))))));

    /// <summary>The letters that a person can copy from a screen: the first twelve of the hash, in groups.</summary>
    public static string MarkOf(string hash) => string.Join('-', hash[..12].ToUpperInvariant().Chunk(4).Select(c => new string(c)));

    private static string Spell(string? response) => string.Join('\u001e', SavedResponse.Read(response)
        .OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key}={string.Join('\u001f', r.Value)}"));
}
