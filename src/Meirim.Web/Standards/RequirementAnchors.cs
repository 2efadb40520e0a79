using Meirim.Standards.Requirements;

namespace Meirim.Web.Standards;

/// <summary>Fragment ids of requirement sets on the page of an occupation: <c>requirement-entry</c>, <c>requirement-first</c>, <c>requirement-duty-…</c>.</summary>
public static class RequirementAnchors
{
    public static string Of(RequirementSet set) => set.Purpose switch
    {
        RequirementPurpose.Entry => "requirement-entry",
        RequirementPurpose.Category => "requirement-" + set.Category,
        RequirementPurpose.Duty => "requirement-duty-" + set.Id,
    };
}
