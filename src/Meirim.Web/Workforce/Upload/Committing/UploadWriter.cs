using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Meirim.Web.Ui;
using Meirim.Web.Workforce.Upload.Checking;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.Committing;

/// <summary>
/// Writes accepted rows: one act for each person, facts, projections, journal entries and the rows' own state in one
/// transaction. What is written is worked out anew from the record as it stands; where that is not what the sender was
/// shown, the row waits for them.
/// </summary>
public sealed class UploadWriter(
    MeirimDb db, RecordStore records, IdentifierVault identifiers, UploadVault vault, RowReader reader, CountryData country, CountryClock clock, Texts texts)
{
    private sealed record Pending(UploadRow Stored, RowContent Content, StaffRow Row)
    {
        public Guid? Person { get; set; }

        /// <summary>Rows of one key are one person's.</summary>
        public string Key => Person?.ToString("N") ?? Row.Identifier!.Value;
    }

    /// <summary>Writes these rows, all or none.</summary>
    /// <param name="rows">Tracked.</param>
    public async Task<Problem?> Write(StaffUpload upload, IReadOnlyList<UploadRow> rows, CancellationToken cancel)
    {
        var employer = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == upload.OrganisationId, cancel);
        var pending = rows.Select(r => Read(upload, r)).ToList();
        var identities = new Identities(db, identifiers);
        await identities.Look(pending.Select(p => p.Row), cancel);
        foreach (var one in pending) one.Person = one.Stored.PersonId ?? (one.Row.Identifier is { } identifier ? identities.Of(identifier) : null);
        foreach (var one in pending.Where(p => p.Person is null && p.Row.Identifier is null)) Refuse(one, CellProblem.Wrong(CellProblems.IdentifierMissing, Reading.UploadColumn.Identifier));
        pending.RemoveAll(p => p.Person is null && p.Row.Identifier is null);

        await FollowMerges(pending, cancel);
        foreach (var one in pending.Where(p => p.Person == Guid.Empty)) Refuse(one, CellProblem.Wrong(CellProblems.NotWritten, null, RecordProblems.Erased.Code));
        pending.RemoveAll(p => p.Person == Guid.Empty);

        var people = pending.Select(p => p.Person).OfType<Guid>().Distinct().ToList();
        var files = (await records.FindMany(people, cancel)).ToDictionary(f => f.Person.Id);
        var beside = await Beside(upload, people, [.. rows.Select(r => r.Row)], cancel);
        var concealments = await Concealments(people, cancel);
        var sequence = await db.NumberSequences.SingleAsync(cancel);
        var planner = new RowPlanner(employer, country, clock);
        var reason = texts.In(upload.Language, "upload.reason", employer.Name.In(upload.Language));

        var changes = new List<(Act, PersonFile)>();
        foreach (var person in pending.GroupBy(p => p.Key))
        {
            var file = person.First().Person is { } id ? files[id] : null;
            var plans = Plan(planner, [.. person], file, file is null ? [] : beside[file.Person.Id], identities);
            if (plans.Count == 0) continue;
            bool replaces = plans.Exists(p => p.Plan.Exists(c => c.Replaces is not null));
            var act = Act.Now(file is null ? ActKind.PersonRegistered : replaces ? ActKind.FactSuperseded : ActKind.FactRecorded, upload.DecidedBy, clock, reason);
            var isNew = file is null;
            file ??= records.OpenNumbered(act, ++sequence.Last, plans[0].Of.Row.Identifier!, plans[0].Of.Row.Born, plans[0].Of.Row.Names);
            if (!Apply(act, file, plans, concealments, isNew).Succeeded(out var wrote, out var problem)) return problem;
            foreach (var (one, _) in plans)
            {
                (one.Stored.State, one.Stored.PersonId) = (wrote ? RowState.Written : RowState.Same, file.Person.Id);
                (one.Stored.ActId, one.Stored.Registered, one.Stored.Code) = (wrote ? act.Id : null, isNew, null);
            }
            if (wrote) changes.Add((act, file));
        }
        if (changes.Count > 0) return await records.CommitAll(changes, cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Pending Read(StaffUpload upload, UploadRow stored)
    {
        var content = vault.Open(stored.Content!);
        return new Pending(stored, content, stored.EndsFact is null ? reader.Read(content.Cells, upload.Language).Row : new StaffRow()) { Person = stored.PersonId };
    }

    /// <summary>What each row writes. A row that may not be written, or that the record has overtaken, is marked and left out.</summary>
    private List<(Pending Of, List<PlannedChange> Plan)> Plan(RowPlanner planner, List<Pending> rows, PersonFile? file, IEnumerable<Pending> beside, Identities identities)
    {
        var (plans, taken) = (new List<(Pending, List<PlannedChange>)>(), new HashSet<Guid>());
        // of what the other rows of this person speak, this row does not
        foreach (var other in beside) planner.Plan(other.Row, file, taken, []);
        foreach (var one in rows.OrderBy(r => r.Stored.Row))
        {
            if (one.Stored.EndsFact is { } ended)
            {
                if (RowPlanner.End(file!, ended, one.Content.Plan[0].Until!.Value.AddDays(-1)) is { } end) plans.Add((one, [end]));
                else one.Stored.State = RowState.Same;
                continue;
            }
            if (file is not null && !one.Content.IsColleague && !Fits(one, file, identities))
            {
                Refuse(one, CellProblem.Wrong(CellProblems.TurnToRegistrar, Reading.UploadColumn.Identifier));
                continue;
            }
            var problems = new List<CellProblem>();
            var plan = planner.Plan(one.Row, file, taken, problems);
            if (problems.Find(p => !p.IsWarning) is { } wrong) Refuse(one, wrong);
            else if (one.Content.IsColleague && !plan.SequenceEqual(one.Content.Plan)) Overtake(one, plan);
            else plans.Add((one, plan));
        }
        return plans;
    }

    /// <summary>True when a person whom the sender could not be shown is the one whom the row names, by every sign that it gives.</summary>
    private static bool Fits(Pending one, PersonFile file, Identities identities) =>
        Colleagues.Score(one.Row.Names, file.Names) >= Colleagues.AlikeName
        && (one.Row.Identifier is not { } identifier || identities.Of(identifier) == file.Person.Id);

    private static Outcome<bool> Apply(Act act, PersonFile file, List<(Pending Of, List<PlannedChange> Plan)> plans, HashSet<Guid> concealments, bool isNew)
    {
        bool wrote = isNew;
        foreach (var change in plans.SelectMany(p => p.Plan))
        {
            var written = change.Replaces is { } old
                ? file.Supersede(act, old, change.ToFact([.. file.Facts.Single(f => f.Id == old).Evidence.Select(e => new NewEvidence(e.FileHash, e.FileName))]))
                : file.AddFact(act, change.ToFact());
            // what stands already need not be written
            if (written.Problem is { } problem && problem.Code != RecordProblems.AlreadyRecorded.Code) return problem;
            wrote |= written.Problem is null;
        }
        // someone whom an upload brought in and its taking back hid is among the staff again
        foreach (var hidden in file.Facts.Where(f => f.SupersededAt is null && f.Kind == FactKind.Concealment && concealments.Contains(f.RecordedBy)).ToList())
        {
            if (file.Supersede(act, hidden.Id, null).Problem is { } problem) return problem;
            wrote = true;
        }
        return wrote;
    }

    private void Refuse(Pending one, CellProblem problem)
    {
        (one.Stored.State, one.Stored.Code) = (RowState.Wrong, problem.Code);
        one.Stored.Content = vault.Seal(one.Content with { Problems = [.. one.Content.Problems.Where(p => p.IsWarning), problem], Plan = [] });
    }

    private void Overtake(Pending one, List<PlannedChange> plan)
    {
        one.Stored.State = plan.Count == 0 ? RowState.Same : RowState.Overtaken;
        one.Stored.HasWarnings = true;
        one.Stored.Content = vault.Seal(one.Content with
        {
            Problems = [.. one.Content.Problems.Where(p => p.Code != CellProblems.Overtaken), CellProblem.Warning(CellProblems.Overtaken, null)],
            Plan = plan,
        });
    }

    /// <summary>Whoever was merged since stands under the kept number; whoever was erased under none.</summary>
    private async Task FollowMerges(List<Pending> pending, CancellationToken cancel)
    {
        var people = pending.Select(p => p.Person).OfType<Guid>().Distinct().ToList();
        foreach (var gone in await db.People.Where(p => people.Contains(p.Id) && (p.MergedInto != null || p.ErasedAt != null)).Select(p => p.Id).ToListAsync(cancel))
        {
            var now = await records.Last(gone, cancel) is { ErasedAt: null } kept ? kept.Id : Guid.Empty;
            foreach (var one in pending.Where(p => p.Person == gone)) one.Person = now;
        }
    }

    /// <summary>The other rows of the file that speak of these people and are written, or need no writing.</summary>
    private async Task<ILookup<Guid, Pending>> Beside(StaffUpload upload, List<Guid> people, HashSet<int> not, CancellationToken cancel) =>
        (await db.UploadRows.AsNoTracking().Where(r => r.UploadId == upload.Id && r.EndsFact == null && r.Content != null
                && r.PersonId != null && people.Contains(r.PersonId.Value) && (r.State == RowState.Same || r.State == RowState.Written)).OrderBy(r => r.Row).ToListAsync(cancel))
            .Where(r => !not.Contains(r.Row)).ToLookup(r => r.PersonId!.Value, r => Read(upload, r));

    /// <summary>The acts by which the taking back of an upload hid one of these people.</summary>
    private async Task<HashSet<Guid>> Concealments(List<Guid> people, CancellationToken cancel) =>
        [.. await db.UploadRows.Where(r => r.PersonId != null && people.Contains(r.PersonId.Value) && r.UndoActId != null).Select(r => r.UndoActId!.Value).ToListAsync(cancel)];
}
