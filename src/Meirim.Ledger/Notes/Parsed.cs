using System.Diagnostics.CodeAnalysis;

namespace Meirim.Ledger;

/// <summary>What came of reading text that may be hostile: the value, or the fault for which it was refused. Never both.</summary>
/// <typeparam name="T">What is read.</typeparam>
public sealed class Parsed<T> where T : class
{
    private Parsed(T? value, NoteFault? fault) => (Value, Fault) = (value, fault);

    /// <summary>The value; null when refused.</summary>
    public T? Value { get; }

    /// <summary>Why it was refused; null when it was read.</summary>
    public NoteFault? Fault { get; }

    /// <summary>True when it was read.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsOk => Value is not null;

    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(NoteFault fault) => new(null, fault);
}
