namespace Meirim.Web.Countries;

/// <summary>
/// A national identifier of a person. Made only by the TryParse of its own type (<see cref="Iin"/>, <see cref="PersonasKods"/>).
/// It prints masked, so that a log or a message never holds one by accident.
/// </summary>
public sealed record PersonIdentifier
{
    internal PersonIdentifier(string scheme, string value)
    {
        Scheme = scheme;
        Value = value;
    }

    /// <summary>Code of the scheme: <c>iin</c>, <c>personas-kods</c>.</summary>
    public string Scheme { get; }

    /// <summary>The digits. For encryption and hashing only.</summary>
    public string Value { get; }

    public override string ToString() => $"{Scheme}:••••{Value[^2..]}";
}
