using System.Collections.Frozen;

namespace Meirim.Web.Ui.Parts;

/// <summary>How a state looks: colour and sign by the name of the enum's value. Its word is the text <c>state.NAME</c>.</summary>
internal static class States
{
    public static readonly FrozenDictionary<string, (string Color, string Icon)> Looks = new Dictionary<string, (string, string)>
    {
        ["Met"] = ("success", "check"),
        ["NotMet"] = ("danger", "cross"),
        ["NotKnown"] = ("warning", "question"),
        ["Active"] = ("success", "check"),
        ["Inactive"] = ("neutral", "pause"),
        ["Restricted"] = ("warning", "warning"),
        ["Suspended"] = ("danger", "stop"),
        // a request and an agreement
        ["Draft"] = ("neutral", "pause"),
        ["Asked"] = ("info", "clock"),
        ["Waiting"] = ("warning", "clock"),
        ["Agreed"] = ("success", "check"),
        ["Nobody"] = ("neutral", "cross"),
        ["Withdrawn"] = ("neutral", "back"),
        ["Running"] = ("success", "check"),
        ["Paused"] = ("warning", "pause"),
        ["Ended"] = ("neutral", "stop"),
        ["AwaitsAnswer"] = ("info", "clock"),
        ["PutRight"] = ("success", "check"),
        ["KeptAsIs"] = ("neutral", "cross"),
        ["TakenBack"] = ("neutral", "back"),
        // a licence
        ["Stated"] = ("info", "clock"),
        ["Verified"] = ("success", "check"),
        ["NotConfirmed"] = ("danger", "cross"),
        // a load against a norm
        ["Within"] = ("success", "check"),
        ["Over"] = ("danger", "warning"),
        ["Under"] = ("warning", "warning"),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
