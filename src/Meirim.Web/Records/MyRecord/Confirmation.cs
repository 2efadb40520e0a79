namespace Meirim.Web.Records.MyRecord;

/// <summary>That somebody said of the entry that it is right.</summary>
public sealed record Confirmation(DateOnly Day, string By);
