using System.Text.Json.Serialization;

namespace Meirim.Qti.Items;

/// <summary>How outcomes come from answers.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TemplateProcessing), "template")]
[JsonDerivedType(typeof(RuleProcessing), "rules")]
public abstract record ResponseProcessing
{
    private protected ResponseProcessing()
    {
    }
}

/// <summary>The three standard templates: they read RESPONSE and set SCORE.</summary>
public enum StandardTemplate
{
    /// <summary>1 when the answer is the key, otherwise 0.</summary>
    MatchCorrect,
    MapResponse,
    MapResponsePoint,
}

public sealed record TemplateProcessing(StandardTemplate Template) : ResponseProcessing;

public sealed record RuleProcessing(IReadOnlyList<Rule> Rules) : ResponseProcessing;

/// <summary>A step of processing.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ResponseCondition), "condition")]
[JsonDerivedType(typeof(SetOutcome), "set")]
public abstract record Rule
{
    private protected Rule()
    {
    }
}

/// <summary>The first branch whose test is true runs; when there is none, <paramref name="Else"/>.</summary>
public sealed record ResponseCondition(IReadOnlyList<Branch> Branches, IReadOnlyList<Rule> Else) : Rule;

public sealed record Branch(Expression Test, IReadOnlyList<Rule> Then);

public sealed record SetOutcome(string Outcome, Expression Value) : Rule;
