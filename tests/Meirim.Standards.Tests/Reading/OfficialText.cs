using System.Security.Cryptography;
using System.Text;
using Meirim.Standards.Cards;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

/// <summary>
/// Finds the official text, which the repository does not hold: the file named by MEIRIM_OFFICIAL_TEXT, or
/// shared/sources/003_*.txt beside an ancestor of the test's directory. Without it the tests on it are skipped.
/// </summary>
public static class OfficialText
{
    private static readonly Lazy<string?> Path = new(Find);

    public static byte[] Bytes()
    {
        Skip.If(Path.Value is null, "official text not at hand");
        return File.ReadAllBytes(Path.Value!);
    }

    public static StandardDocument Read()
    {
        var result = StandardReader.Read(Bytes());
        result.Errors.ShouldBeEmpty();
        return result.Document!;
    }

    /// <summary>The first 12 hexadecimal digits of the SHA-256 of a text with single blanks: proof of a wording without the wording.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))[..12];

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MEIRIM_OFFICIAL_TEXT") is { Length: > 0 } named && File.Exists(named)) return named;
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var sources = System.IO.Path.Combine(directory.FullName, "..", "shared", "sources");
            if (Directory.Exists(sources) && Directory.GetFiles(sources, "003_*.txt") is [var file, ..]) return file;
        }
        return null;
    }
}
