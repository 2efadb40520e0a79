using Meirim.Standards.Country;
using Meirim.Standards.Judging;

namespace Meirim.Web.Register.ViewSpecialist;

/// <summary>The entry in JSON: codes beside their names in four languages, requirements by their nodes and clauses.</summary>
internal static class EntryJson
{
    public static object Of(PublicEntry entry, CountryData country) => new
    {
        entry.Number,
        entry.Name,
        entry.Spellings,
        entry.On,
        status = CodedJson.Of(entry.Status),
        entry.StatusSince,
        entry.StatusUntil,
        occupations = entry.Occupations.Select(o => new
        {
            occupation = CodedJson.Of(o.Code, country.Occupations),
            levelFrom = country.Occupations.Find(o.Code)?.LevelFrom,
            levelTo = country.Occupations.Find(o.Code)?.LevelTo,
            category = CodedJson.Of(o.Category, country.Categories),
            o.CategorySince,
            o.CategoryUntil,
        }),
        posts = entry.Posts.Select(p => new
        {
            occupation = CodedJson.Of(p.Occupation, country.Occupations),
            p.Organisation,
            kind = CodedJson.Of(p.Kind, country.OrganisationKinds),
            region = CodedJson.Of(p.Region, country.Regions),
            p.Place,
            p.Since,
            access = p.Access.Select(a => CodedJson.Of(a, country.Access)),
        }),
        services = entry.Services.Select(s => CodedJson.Of(s, country.Services)),
        settings = entry.Settings.Select(s => CodedJson.Of(s, country.Settings)),
        languages = entry.Languages.Select(l => CodedJson.Of(l, country.Languages)),
        entry.Offer,
        contacts = entry.Contacts.Select(c => new { c.Type, c.Value }),
        changes = entry.Changes.Select(c => new { c.Day, kind = c.Kind.ToString(), correction = c.IsCorrection, by = c.By.ToString() }),
        entry.ConfirmedOn,
        entry.ConfirmedBy,
        requirements = entry.Requirements.Select(r => new
        {
            requirement = r.Verdict.NodeId,
            kind = r.Verdict.Requirement.Kind.ToString(),
            occupation = r.For,
            outcome = r.Verdict.Outcome switch { Outcome.Met => "met", Outcome.NotMet => "not-met", Outcome.NotKnown => "not-known" },
            r.Verdict.Clause.Act,
            r.Verdict.Clause.Paragraph,
            r.DecidedOn,
            decidedBy = r.DecidedBy?.ToString(),
        }),
    };
}
