namespace Meirim.Standards.Records;

/// <summary>What a fact says. The names are stored and never reused for another meaning.</summary>
public enum FactKind
{
    Education,
    Employment,
    Training,
    Supervision,
    TestResult,
    RecognisedQualification,
    Category,
    Award,
    Language,
    Sanction,
    Offer,
    Contact,
    Consent,
    Concealment,
}
