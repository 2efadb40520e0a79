using System.Text.Json.Serialization;

namespace Meirim.Qti.Items;

/// <summary>A value worked out from answers and keys.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Variable), "variable")]
[JsonDerivedType(typeof(Correct), "correct")]
[JsonDerivedType(typeof(MapResponse), "mapResponse")]
[JsonDerivedType(typeof(MapResponsePoint), "mapResponsePoint")]
[JsonDerivedType(typeof(BaseValue), "baseValue")]
[JsonDerivedType(typeof(NullValue), "null")]
[JsonDerivedType(typeof(Operation), "operation")]
public abstract record Expression
{
    private protected Expression()
    {
    }
}

/// <summary>The answer, or the present value of an outcome.</summary>
public sealed record Variable(string Identifier) : Expression;

/// <summary>The right answer of a response.</summary>
public sealed record Correct(string Identifier) : Expression;

/// <summary>The points of an answer by its mapping; 0 for no answer.</summary>
public sealed record MapResponse(string Identifier) : Expression;

/// <summary>The points of a chosen point by its areas; 0 for no answer.</summary>
public sealed record MapResponsePoint(string Identifier) : Expression;

public sealed record BaseValue(BaseType BaseType, string Value) : Expression;

public sealed record NullValue : Expression;

/// <summary>An operator over its operands.</summary>
public sealed record Operation(Operator Operator, IReadOnlyList<Expression> Operands) : Expression
{
    /// <summary>Of <see cref="Items.Operator.StringMatch"/>.</summary>
    public bool CaseSensitive { get; init; } = true;

    /// <summary>Of <see cref="Items.Operator.StringMatch"/>: the first need only contain the second.</summary>
    public bool Substring { get; init; }

    /// <summary>Of <see cref="Items.Operator.Equal"/>.</summary>
    public ToleranceMode Tolerance { get; init; }

    /// <summary>Below and above, as a number or in percent; the second is the first when it is missing.</summary>
    public IReadOnlyList<double> Tolerances { get; init; } = [];

    public bool IncludeLower { get; init; } = true;

    public bool IncludeUpper { get; init; } = true;
}

/// <summary>The operators of the interpreter.</summary>
public enum Operator
{
    Match,
    IsNull,
    And,
    Or,
    Not,
    Sum,
    Product,
    Divide,
    Equal,
    Lt,
    Lte,
    Gt,
    Gte,
    Member,
    StringMatch,
    Multiple,
    Ordered,
}

/// <summary>How near two numbers must be to be equal.</summary>
public enum ToleranceMode
{
    Exact,
    Absolute,

    /// <summary>Percent of the first number.</summary>
    Relative,
}
