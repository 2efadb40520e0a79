using System.Diagnostics.CodeAnalysis;

namespace Meirim.Web;

/// <summary>What a handler gives back: a value, or the problem that stands in the way.</summary>
public readonly struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Problem? problem)
    {
        _value = value;
        Problem = problem;
    }

    public Problem? Problem { get; }

    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        value = _value;
        problem = Problem;
        return Problem is null;
    }

    /// <summary>The value; an error in the program when there is a problem.</summary>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException($"refused: {Problem.Code}");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => new(default, problem);
}
