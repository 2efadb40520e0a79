using Meirim.Web.Testing.Rounds;

namespace Meirim.Web.Testing.Seb;

/// <summary>What a methodologist asks for: keys with anything between them, and settings whose key is reckoned.</summary>
public sealed class SebForm
{
    public bool Required { get; set; }

    public string? ConfigKeys { get; set; }

    public string? ExamKeys { get; set; }

    public IFormFile? Settings { get; set; }

    /// <summary>The round as the form showed it.</summary>
    public int Version { get; set; }

    public static SebForm Of(TestRound round)
    {
        var keys = SebKeys.Read(round.SebJson);
        return new SebForm { Required = keys is not null, ConfigKeys = Lines(keys?.Config), ExamKeys = Lines(keys?.Exam), Version = round.Version };
    }

    private static string Lines(IReadOnlyList<string>? keys) => string.Join('\n', keys ?? []);
}
