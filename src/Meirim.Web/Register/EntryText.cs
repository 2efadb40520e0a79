using System.Text.Json;

namespace Meirim.Web.Register;

/// <summary>An entry as one text, by which two are compared: rows in one order, the moment of making left out.</summary>
internal static class EntryText
{
    public static string Of(RegisterEntry? entry) => entry is null ? "" : JsonSerializer.Serialize(new
    {
        entry.PersonId,
        entry.Number,
        entry.DisplayName,
        entry.Spellings,
        entry.Status,
        entry.StatusSince,
        entry.Occupation,
        entry.Category,
        entry.CategorySince,
        entry.CategoryUntil,
        entry.Region,
        entry.ConfirmedOn,
        entry.ConfirmedBy,
        entry.IsHidden,
        entry.TakesNew,
        entry.HomeVisits,
        entry.FreePlaces,
        entry.WaitingDays,
        entry.OfferedOn,
        entry.ChangesOn,
        Posts = entry.Posts.OrderBy(p => p.FactId).Select(p => new
        {
            // a decimal remembers how it was written: 1 and 1.000 are one rate
            p.FactId,
            p.Occupation,
            p.OrganisationId,
            p.OrganisationName,
            p.Region,
            p.Place,
            p.Since,
            Rate = (double)p.Rate,
        }),
        Traits = entry.Traits.OrderBy(t => t.Kind).ThenBy(t => t.Code, StringComparer.Ordinal).Select(t => new { t.Kind, t.Code }),
    });
}
