namespace Meirim.Web.Records;

/// <summary>What a person may allow the register to show to the public. The codes are stored.</summary>
public static class ConsentChoice
{
    public const string WorkPhone = "work-phone";
    public const string WorkEmail = "work-email";
    public const string FreePlaces = "free-places";

    public static readonly IReadOnlyList<string> Contacts = [WorkPhone, WorkEmail];

    public static readonly IReadOnlyList<string> All = [WorkPhone, WorkEmail, FreePlaces];
}
