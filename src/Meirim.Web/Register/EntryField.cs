namespace Meirim.Web.Register;

/// <summary>Everything that the register holds of a person, as fine as it is ever shown apart.</summary>
public enum EntryField
{
    Name,
    Spellings,
    Number,
    Occupation,
    Level,
    Category,
    CategoryPeriod,
    Organisation,
    Town,
    PostSince,
    Services,
    Settings,
    Languages,
    Status,
    StatusPeriod,
    SanctionGround,
    Confirmation,
    RequirementOutcome,
    RequirementDecision,
    Recognition,
    Award,
    Rate,
    EducationLevel,
    EducationDetail,
    TrainingDetail,
    SupervisionDetail,
    FormerPosts,
    TestScore,
    EvidenceFile,
    BirthDate,
    Identifier,
    HomeAddress,

    /// <summary>Whether they take on new people, and whether they come to the home.</summary>
    TakesNew,

    /// <summary>How many more, and after how many days.</summary>
    FreePlaces,
    WorkPhone,
    WorkEmail,
    Access,
}
