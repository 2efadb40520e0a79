using Meirim.Standards.Requirements;
using Meirim.Web.Ui;

namespace Meirim.Web.Records;

/// <summary>A step of the standard in a few words: a category, entry to an occupation, the duties of a year.</summary>
public sealed class StepWords(FactWords facts, Texts texts)
{
    public string Title(RequirementSet set) => set.Purpose switch
    {
        RequirementPurpose.Category => facts.Title(new Category(set.Occupation, set.Category!)),
        RequirementPurpose.Entry => texts["next.step.entry", facts.Occupation(set.Occupation)],
        RequirementPurpose.Duty => texts["next.step.duty", facts.Occupation(set.Occupation)],
    };
}
