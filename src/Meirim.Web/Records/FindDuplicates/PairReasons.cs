namespace Meirim.Web.Records.FindDuplicates;

/// <summary>What speaks for or against two records being one person. The text of each is <c>duplicate.reason.CODE</c>.</summary>
public static class PairReasons
{
    public const string SameName = "same-name";
    public const string AlikeName = "alike-name";
    public const string SameBirth = "same-birth";
    public const string NearBirth = "near-birth";
    public const string OtherBirth = "other-birth";
    public const string UnknownBirth = "unknown-birth";
    public const string SameDocument = "same-document";
    public const string SameEmployer = "same-employer";
    public const string SameOccupation = "same-occupation";
}
