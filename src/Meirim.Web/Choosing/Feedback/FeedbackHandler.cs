using Meirim.Ledger;
using Meirim.Web.Choosing.Agreement;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.Feedback;

/// <summary>Keeps what a recipient says of the help, and tells the specialist and the employer that it is there.</summary>
public sealed class FeedbackHandler(MeirimDb db, AgreementReader reader, JournalWriter journal, ChoosingNews news, CountryClock clock)
{
    public const int LongestWords = 1_000;

    public async Task<Problem?> Give(Guid agreementId, FeedbackForm form, CancellationToken cancel)
    {
        if (await reader.Find(agreementId, cancel) is not var (agreement, _, actor) || !AgreementReader.IsRecipient(actor)) return ChoosingProblems.UnknownAgreement;
        if (form.Missing is { } missing) return ChoosingProblems.AnswersMissing.On(missing);
        if (form.Good?.Length > LongestWords) return ChoosingProblems.WordsTooLong.With(LongestWords).On(nameof(FeedbackForm.Good));
        if (form.Change?.Length > LongestWords) return ChoosingProblems.WordsTooLong.With(LongestWords).On(nameof(FeedbackForm.Change));
        var act = Act.Now(ActKind.FeedbackGiven, actor, clock);
        var said = new GivenFeedback
        {
            Id = Guid.CreateVersion7(act.At),
            AgreementId = agreementId,
            Day = clock.Today,
            At = act.At,
            AsAgreed = form.AsAgreed!.Value,
            WithRespect = form.WithRespect!.Value,
            Explained = form.Explained!.Value,
            Helps = form.Helps!.Value,
            Good = ReasonList.Cut(form.Good),
            Change = ReasonList.Cut(form.Change),
            Salt = Commitment.NewSalt(),
        };
        db.Feedback.Add(said);
        journal.Append(act, personId: null, [ActItem.Of("feedback", said.Id, said.Salt, said.Content())]);
        await news.ToSpecialist(agreement.PersonId, agreement.OrganisationId, "choosing-feedback", $"/agreements/{agreementId:D}", act.At, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            db.ChangeTracker.Clear();
            return ChoosingProblems.FeedbackGivenToday;
        }
    }
}
