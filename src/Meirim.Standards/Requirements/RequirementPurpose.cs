namespace Meirim.Standards.Requirements;

/// <summary>What meeting a requirement set is good for.</summary>
public enum RequirementPurpose
{
    /// <summary>Entry to the occupation.</summary>
    Entry,

    /// <summary>A category within the occupation.</summary>
    Category,

    /// <summary>A duty of people who already work in it, judged again and again: yearly training, supervision.</summary>
    Duty,
}
