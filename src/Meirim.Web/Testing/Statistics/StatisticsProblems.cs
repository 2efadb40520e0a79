namespace Meirim.Web.Testing.Statistics;

/// <summary>Every refusal around statistics. A code is never reused.</summary>
public static class StatisticsProblems
{
    /// <summary>Results are not released before the key was checked.</summary>
    public static readonly Problem NotComputed = new("STS-001", 409);

    /// <summary>Alarms that nobody answered.</summary>
    public static readonly Problem OpenAlarms = new("STS-002", 409);
    public static readonly Problem ReasonMissing = new("STS-003", 400) { Field = "Reason" };

    /// <summary>It is no open alarm of this key: answered by another, or reckoned anew.</summary>
    public static readonly Problem NotOpen = new("STS-004", 409);
}
