namespace Meirim.Standards.Reading;

/// <summary>The fields of a card that stand in labelled rows.</summary>
internal enum CardField
{
    GroupCode,
    OccupationCode,
    Name,
    Level,
    SubLevel,
    Handbook,
    Education,
    Experience,
    NonFormal,
    OtherTitles,
    Goal,
    FunctionsHeading,
    FunctionList,
    Competences,
    Regulations,
    Links,
}
