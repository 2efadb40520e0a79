using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.Agreement;

/// <summary>Pauses, resumes and ends an agreement. While it is paused it holds its place; its end gives the place back by a fact.</summary>
public sealed class StepHandler(
    MeirimDb db, RecordStore store, AgreementReader reader, RequestCourse course, ChoosingNews news, CountryClock clock, ICountry country, Texts texts)
{
    private const int Attempts = 30;

    public static IReadOnlyList<string> Reasons(AgreementStep step) => step switch
    {
        AgreementStep.Pause => ReasonList.Pause,
        AgreementStep.Resume => ReasonList.Resume,
        _ => ReasonList.End,
    };

    public static bool IsPossible(AgreementStep step, AgreementState state) => step switch
    {
        AgreementStep.Pause => state == AgreementState.Running,
        AgreementStep.Resume => state == AgreementState.Paused,
        _ => state != AgreementState.Ended,
    };

    public async Task<Problem?> Go(Guid id, AgreementStep step, string? reason, string? words, int seen, CancellationToken cancel)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (await reader.Find(id, cancel) is not var (agreement, request, actor)) return ChoosingProblems.UnknownAgreement;
            if (ReasonList.Fault(Reasons(step), reason, words) is { } fault) return fault;
            if (!IsPossible(step, agreement.State)) return ChoosingProblems.NotInThatState;
            if (agreement.Version != seen) return ChoosingProblems.Stale;
            var problem = await Write(agreement, request, actor, step, reason!, words, cancel);
            if (problem != RecordProblems.Stale) return problem;
            // the record, or the agreement, changed at the same moment
            db.ChangeTracker.Clear();
        }
        return ChoosingProblems.Stale;
    }

    /// <summary>Ends an agreement in the name of the program or of whoever acts; saved with the place that it gives back.</summary>
    internal async Task<Problem?> End(ServiceAgreement agreement, Actor actor, string reason, string? words, CancellationToken cancel)
    {
        var act = Act.Now(ActKind.AgreementEnded, actor, clock, reason);
        AgreementEnd.End(agreement, act, clock.Today, reason, words);
        course.JournalAgreement(act, agreement);
        if (await store.Find(agreement.PersonId, cancel) is { } file)
        {
            // in the record stands the reason in the country's first language, whoever acts
            var back = Act.Now(ActKind.FactSuperseded, actor, clock, texts.In(country.Languages[0], "choosing.place-back"));
            if (FreePlaces.GiveBack(file, back, clock.Today)) return await store.Commit(back, file, cancel: cancel);
        }
        return await Saved(cancel);
    }

    private async Task<Problem?> Write(ServiceAgreement agreement, ServiceRequest request, Actor actor, AgreementStep step, string reason, string? words, CancellationToken cancel)
    {
        var (kind, state, news) = step switch
        {
            AgreementStep.Pause => (ActKind.AgreementPaused, AgreementState.Paused, "choosing-paused"),
            AgreementStep.Resume => (ActKind.AgreementResumed, AgreementState.Running, "choosing-resumed"),
            _ => (ActKind.AgreementEnded, AgreementState.Ended, "choosing-ended"),
        };
        await Tell(agreement, request, actor, news, cancel);
        if (step == AgreementStep.End) return await End(agreement, actor, reason, words, cancel);
        var act = Act.Now(kind, actor, clock, reason);
        agreement.State = state;
        agreement.Version++;
        agreement.Events.Add(AgreementEnd.Event(agreement, state, act, reason, words));
        course.JournalAgreement(act, agreement);
        return await Saved(cancel);
    }

    /// <summary>The other side is told.</summary>
    private async Task Tell(ServiceAgreement agreement, ServiceRequest request, Actor actor, string kind, CancellationToken cancel)
    {
        var path = $"/agreements/{agreement.Id:D}";
        if (AgreementReader.IsRecipient(actor)) await news.ToSpecialist(agreement.PersonId, agreement.OrganisationId, kind, path, clock.Now, cancel);
        else await news.ToRecipient(request, kind, path, clock.Now, cancel);
    }

    private async Task<Problem?> Saved(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return RecordProblems.Stale;
        }
    }
}
