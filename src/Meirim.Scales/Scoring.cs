namespace Meirim.Scales;

/// <summary>How a score is made of the values of its statements.</summary>
public enum Scoring
{
    Mean,
    Sum,
}
