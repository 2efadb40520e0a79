namespace Meirim.Web.Exchange.Webhooks;

/// <summary>Why a webhook is paused or withdrawn.</summary>
public enum StopReason
{
    None,
    Administrator,

    /// <summary>For three days nothing could be delivered.</summary>
    Unanswered,

    /// <summary>The receiver answered 410 Gone.</summary>
    Gone,
}
