namespace Meirim.Web.Exchange.Webhooks;

/// <summary>How far a delivery has come.</summary>
public enum DeliveryState
{
    Waiting,
    Delivered,

    /// <summary>A test that did not arrive: it is not tried again by itself.</summary>
    Failed,
}
