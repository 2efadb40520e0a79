using System.Globalization;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;

namespace Meirim.Web.Testing.Bank.Work;

/// <summary>What someone could do next for an item.</summary>
public enum Waiting
{
    Submit,
    Review,
    Correct,
    CheckText,
    Try,
}

/// <summary>An item with everything that was done on it.</summary>
/// <param name="Versions">Newest first.</param>
/// <param name="Reviews">In their order, of all times.</param>
public sealed record ItemFile(
    TestItem Item, IReadOnlyList<VersionLine> Versions, IReadOnlyList<ItemReview> Reviews, IReadOnlyList<ItemCorrection> Corrections, IReadOnlyList<ItemText> Texts, IReadOnlyList<ItemWorker> Workers)
{
    public VersionLine Latest => Versions[0];

    /// <summary>The reviews since it was sent to review the last time.</summary>
    public IReadOnlyList<ItemReview> Counted => Item.ReviewFrom is { } from ? [.. Reviews.Where(r => r.Number >= from)] : [];

    public ReviewCourse Course => new(
        [.. Versions.Select(v => v.AuthorId).OfType<Guid>()],
        [.. Counted.Select(r => new ReviewStep(r.Id, r.Number, r.ReviewerId))],
        [.. Corrections.Where(c => Counted.Any(r => r.Id == c.ReviewId)).Select(c => new CorrectionStep(c.ReviewId, c.ById))]);

    public ItemText Text(VersionLine version, string language) => TextRows.Row(Texts, Item.Id, version.Number, language, version.AuthorId, version.AuthorName);

    public ItemText Text(string language) => Text(Latest, language);

    public bool IsApproved(IEnumerable<string> languages) => languages.All(l => Text(l).State == TextState.Approved);

    /// <summary>Its texts are being worked on: reviewed, approved, corrected.</summary>
    public bool IsInWork => Item.State is ItemState.Draft or ItemState.Review;

    /// <summary>What waits for them; nothing for an item that is done.</summary>
    /// <param name="languages">In which tests are taken.</param>
    public IEnumerable<Waiting> WaitsFor(Actor actor, IReadOnlyCollection<string> languages)
    {
        if (actor.AccountId is not { } who) yield break;
        bool methodologist = actor.Right == Role.Methodologist;
        if (Item.State == ItemState.Draft && Latest.AuthorId == who) yield return Waiting.Submit;
        if (Item.State != ItemState.Review) yield break;
        if (Course.ReviewsMissing > 0 && Course.MayReview(who) is null) yield return Waiting.Review;
        if (Course.MayCorrect(who) is null) yield return Waiting.Correct;
        if (languages.Any(l => TextCourse.MayMove(Text(l), who, methodologist) is null)) yield return Waiting.CheckText;
        if (methodologist && Course.IsComplete && IsApproved(languages)) yield return Waiting.Try;
    }

    /// <summary>What the ledger says of the newest version, under the version's own salt.</summary>
    public ActItem Said(string kind, string more = "") =>
        ActItem.Of(kind, Item.Id, Latest.Salt, string.Create(CultureInfo.InvariantCulture, $"{Latest.Number}\n{Latest.Hash}{(more.Length > 0 ? "\n" : "")}{more}"));
}
