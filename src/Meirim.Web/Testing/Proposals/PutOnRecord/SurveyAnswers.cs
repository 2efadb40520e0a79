using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Proposals.PutOnRecord;

/// <summary>One answer to the survey.</summary>
/// <param name="Item">Code of the question.</param>
/// <param name="Facts">What it may become on the record.</param>
public sealed record SurveyLine(string Item, string Question, IReadOnlyList<string> Answers, IReadOnlyList<SurveyFactLine> Facts);

/// <summary>One fact that an answer may become.</summary>
/// <param name="Key">By which the form names it.</param>
/// <param name="Standing">What the record says of the same already; null when nothing.</param>
/// <param name="IsOwn">The person themselves put it there, and may take it off.</param>
public sealed record SurveyFactLine(string Key, FactBody Body, StoredFact? Standing, bool IsOwn);

/// <summary>The survey of a sheet that was handed in, as its writer reads it.</summary>
public sealed record OwnSurvey(TestRound Round, Attempt Attempt, PersonFile File, IReadOnlyList<SurveyLine> Lines);

/// <summary>Reads what a person said of themselves in the survey of a round.</summary>
public sealed class SurveyAnswers(MeirimDb db, RecordStore records, PaperReader papers, ItemReader items, SurveyFacts facts, CountryClock clock)
{
    /// <summary>Null when the booking is not the person's, or its sheet was not handed in.</summary>
    public async Task<OwnSurvey?> Find(Actor actor, Guid bookingId, string language, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person || await records.FindLast(person, cancel) is not { Person.ErasedAt: null } file) return null;
        var people = await records.IdsOf(person, cancel);
        if (await db.TestAttempts.AsNoTracking().SingleOrDefaultAsync(a => a.BookingId == bookingId && a.HandedInAt != null, cancel) is not { } attempt || !people.Contains(attempt.PersonId)) return null;
        var round = await db.TestRounds.AsNoTracking().SingleAsync(r => r.Id == attempt.RoundId, cancel);
        var asked = (await papers.Read(attempt, cancel)).Questions.Where(q => q.Question.Use == ItemUse.Survey).ToList();
        var said = (await Sheet.Read(db, attempt.Id, cancel)).Answers.ToDictionary(a => a.Question, a => SavedResponse.Read(a.Response));
        var versions = await items.Read([.. asked.Select(q => (q.Item, q.Version))], cancel);
        var own = await OwnActs(actor, file, cancel);
        return new OwnSurvey(round, attempt, file, [.. asked.Select(q => Line(versions[(q.Item, q.Version)], said.GetValueOrDefault(q.Number), file, own, language, attempt.Language))]);
    }

    private SurveyLine Line(Item item, IReadOnlyDictionary<string, IReadOnlyList<string>>? response, PersonFile file, HashSet<Guid> own, string reading, string taken)
    {
        string Words(LocalText text) => ItemWords.Plain(text.In(reading) ?? text.In(taken) ?? "");
        var chosen = response?.Values.SelectMany(v => v).ToList() ?? [];
        var question = item.Interactions.OfType<ChoiceInteraction>().FirstOrDefault();
        var may = chosen.SelectMany(c => facts.Of(item.Identifier, c).Select((body, n) => (Key: $"{item.Identifier}/{c}/{n}", Body: body)));
        return new SurveyLine(item.Identifier, question is null ? Words(item.Body) : Words(question.Prompt),
            [.. chosen.Select(c => question?.Options.FirstOrDefault(o => o.Identifier == c) is { } option ? Words(option.Text) : c)],
            [.. may.Select(m => Standing(file, m.Body) is var standing ? new SurveyFactLine(m.Key, m.Body, standing, standing is not null && own.Contains(standing.RecordedBy)) : null!)]);
    }

    /// <summary>What the record says of the same today: of a language, at whichever level.</summary>
    private StoredFact? Standing(PersonFile file, FactBody body) => file.Facts.FirstOrDefault(f => f is { SupersededAt: null, Body: not null } && f.Kind == body.Kind && f.ToFact() is var fact
        && fact.IsTrueOn(clock.Today) != false && (fact.Body.Equals(body) || (fact.Body is Language stands && body is Language said && stands.Code == said.Code)));

    private async Task<HashSet<Guid>> OwnActs(Actor actor, PersonFile file, CancellationToken cancel)
    {
        var acts = file.Facts.Where(f => f.SupersededAt is null).Select(f => f.RecordedBy).Distinct().ToList();
        return await db.JournalEntries.Where(e => acts.Contains(e.Id) && e.ActorId == actor.AccountId).Select(e => e.Id).ToHashSetAsync(cancel);
    }
}
