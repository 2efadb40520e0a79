namespace Meirim.Web.Exchange.Webhooks;

/// <summary>Whether another system is told.</summary>
public enum WebhookState
{
    /// <summary>It has not said yet that it wants to be told: it is sent nothing.</summary>
    Unconfirmed,
    Active,

    /// <summary>Changes wait until it goes on.</summary>
    Paused,
    Withdrawn,
}
