namespace Meirim.Web;

/// <summary>A refusal: a code that is never reused, an HTTP status, and a text in every language under <c>problem.CODE</c>.</summary>
public sealed record Problem(string Code, int Status)
{
    /// <summary>What the text's placeholders stand for.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>Name of the field at fault, where it is one.</summary>
    public string? Field { get; init; }

    public Problem With(params object[] arguments) => this with { Arguments = arguments };

    public Problem On(string field) => this with { Field = field };

    public string TextKey => "problem." + Code;
}
