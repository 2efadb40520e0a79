namespace Meirim.Web.Exchange.Webhooks;

/// <summary>Every refusal of webhooks. A code is never reused.</summary>
public static class WebhookProblems
{
    public static readonly Problem NameMissing = new("EXC-101", 400) { Field = "Name" };
    public static readonly Problem AddressUnreadable = new("EXC-102", 400) { Field = "Address" };
    public static readonly Problem AddressInside = new("EXC-103", 400) { Field = "Address" };
    public static readonly Problem KindsMissing = new("EXC-104", 400) { Field = "Kinds" };
    public static readonly Problem UnknownRegion = new("EXC-105", 400) { Field = "Region" };
    public static readonly Problem ReasonMissing = new("EXC-106", 400) { Field = "Reason" };
    public static readonly Problem Unknown = new("EXC-107", 404);

    /// <summary>What was asked for does not fit the state in which the webhook is by now.</summary>
    public static readonly Problem OtherState = new("EXC-108", 409);
    public static readonly Problem LeaveNotGiven = new("EXC-109", 409);
    public static readonly Problem KeyAnnounced = new("EXC-110", 409);
    public static readonly Problem TooMany = new("EXC-111", 409);
}
