namespace Meirim.Web.Exchange.Webhooks;

/// <summary>What another system can be told of.</summary>
internal static class EventKind
{
    /// <summary>An entry is new or another than before.</summary>
    public const string Changed = "entry.changed";

    /// <summary>The public no longer finds the entry, or it has left the region that was asked for.</summary>
    public const string Removed = "entry.removed";

    /// <summary>Sent by an administrator to see whether it arrives.</summary>
    public const string Test = "webhook.test";

    /// <summary>What can be asked for.</summary>
    public static readonly IReadOnlyList<string> All = [Changed, Removed];
}
