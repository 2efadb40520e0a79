namespace Meirim.Standards.Judging;

/// <summary>What the record says about a requirement on a day.</summary>
public enum Outcome
{
    /// <summary>The record shows that it is not met.</summary>
    NotMet,

    /// <summary>Something in the record is not known, and it could change the answer. Never guessed.</summary>
    NotKnown,

    /// <summary>The record shows that it is met, whatever the unknown may turn out to be.</summary>
    Met,
}
