namespace Meirim.Scales;

/// <summary>What is wrong with a pack.</summary>
/// <param name="Code">One of <see cref="PackProblems"/>.</param>
/// <param name="Place">Where in the file, e.g. <c>scales/burnout</c>.</param>
public sealed record PackProblem(string Code, string Place, string Detail = "")
{
    public override string ToString() => $"{Code} {Place} {Detail}".TrimEnd();
}
