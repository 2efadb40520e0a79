using Meirim.Qti.Items;

namespace Meirim.Web.Testing.Bank.Work;

/// <summary>The state of each language of a new version: what says the same, with the same key, as in the version before keeps its state; the rest is a draft of whoever wrote it.</summary>
internal static class TextRows
{
    /// <param name="before">The version before, and its rows; null for the first.</param>
    public static IEnumerable<ItemText> Of(ItemVersion version, Item item, (ItemVersion Version, Item Item, IReadOnlyList<ItemText> Rows)? before)
    {
        foreach (var language in item.Languages)
            yield return before is { } was && was.Item.Languages.Contains(language) && Same(was.Item, item, language)
                ? Kept(version, Row(was.Rows, was.Version.ItemId, was.Version.Number, language, was.Version.AuthorId, was.Version.AuthorName))
                : new ItemText { ItemId = version.ItemId, Number = version.Number, Language = language, WriterId = version.AuthorId, WriterName = version.AuthorName };
    }

    /// <summary>The row of a language; one that was never kept is a draft of the version's author.</summary>
    public static ItemText Row(IEnumerable<ItemText> rows, Guid item, int number, string language, Guid? authorId, string authorName) =>
        rows.FirstOrDefault(r => r.Number == number && r.Language == language) ?? new ItemText { ItemId = item, Number = number, Language = language, WriterId = authorId, WriterName = authorName };

    private static ItemText Kept(ItemVersion version, ItemText was) => new()
    {
        ItemId = version.ItemId,
        Number = version.Number,
        Language = was.Language,
        State = was.State,
        WriterId = was.WriterId,
        WriterName = was.WriterName,
        ReviewedBy = was.ReviewedBy,
        ReviewedByName = was.ReviewedByName,
        ReviewedAt = was.ReviewedAt,
        ApprovedBy = was.ApprovedBy,
        ApprovedByName = was.ApprovedByName,
        ApprovedAt = was.ApprovedAt,
    };

    /// <summary>Whatever a candidate of that language reads, and what counts as right; a title and labels are read by nobody who sits.</summary>
    private static bool Same(Item a, Item b, string language) => QtiJson.Same(Read(a, language), Read(b, language));

    private static Item Read(Item item, string language) => item.Only(language) with { Title = LocalText.None, Labels = new ItemLabels(), Identifier = "item" };
}
