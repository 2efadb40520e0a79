namespace Meirim.Standards.Requirements;

/// <summary>What a node of a requirement tree asks for.</summary>
public enum NodeKind
{
    AllOf,
    AnyOf,
    Education,
    Experience,
    Retraining,
    TrainingHours,
    Supervision,
    Test,
    Category,
    Certificate,
    Recognition,
    NoSanction,
}
