using System.Text.Json;

namespace Meirim.Web.Testing.Rounds;

/// <summary>One round of testing: a blueprint, its sessions, its papers. A resit names the round that it repeats.</summary>
public sealed class TestRound
{
    public Guid Id { get; init; }

    /// <summary>What people call it by, e.g. <c>2026-1</c>; stands in the fact of a result.</summary>
    public required string Code { get; init; }

    public required string NameKk { get; init; }

    public required string NameRu { get; init; }

    public required string NameEn { get; init; }

    public required string NameLv { get; init; }

    /// <summary>The main round of which this is the resit.</summary>
    public Guid? ResitOf { get; init; }

    public RoundState State { get; set; }

    /// <summary>The blueprint as it was when the round was planned, JSON of <see cref="Blueprint"/>.</summary>
    public required string BlueprintJson { get; init; }

    /// <summary>With which Safe Exam Browser it is sat, JSON of <see cref="Seb.SebKeys"/>; null where any browser will do.</summary>
    public string? SebJson { get; set; }

    /// <summary>First and last day of sessions.</summary>
    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    /// <summary>Number of the key by which it is scored; each approved change of the key raises it.</summary>
    public int Key { get; set; } = Regrade.RoundKey.First;

    /// <summary>The key by whose results people were told; null until the release.</summary>
    public int? ReleasedKey { get; set; }

    /// <summary>The pass mark that was decided for this round, as a share of all points; null while that of the blueprint holds.</summary>
    public double? PassShare { get; set; }

    public DateTimeOffset? DrawnAt { get; set; }

    public DateTimeOffset? ScoredAt { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }

    /// <summary>The blueprint with the pass mark that holds for this round.</summary>
    public Blueprint Blueprint()
    {
        var planned = JsonSerializer.Deserialize<Blueprint>(BlueprintJson, Rounds.Blueprint.Json)!;
        return PassShare is { } decided ? planned with { PassShare = decided } : planned;
    }

    public string Name(string language) => language switch { "ru" => NameRu, "en" => NameEn, "lv" => NameLv, _ => NameKk };
}
