using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Meirim.Web.Workforce.Upload.Reading;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>Lays the rows of an upload beside the register and notes what each would change. Nothing is written in any record.</summary>
public sealed class UploadCheck(
    MeirimDb db, RecordStore records, IdentifierVault identifiers, UploadVault vault, RowReader reader, CountryData country, CountryClock clock)
{
    private const int RowsAtOnce = 400;

    private static readonly RowState[] Open = [RowState.Pending, RowState.Wrong, RowState.Doubtful, RowState.Different, RowState.Same, RowState.Overtaken];

    /// <summary>The codes that a choice of the sender settles.</summary>
    private static readonly string[] Doubts = [CellProblems.WhoIsMeant, CellProblems.SeveralAreMeant, CellProblems.OnStaffUnderAnotherIdentifier];

    private sealed record Laid(UploadRow Stored, RowContent Content, StaffRow Row, List<CellProblem> Problems)
    {
        public Guid? Person { get; set; }
    }

    /// <summary>Checks every row that is not written yet.</summary>
    public async Task Run(StaffUpload upload, CancellationToken cancel)
    {
        var rows = await db.UploadRows.AsNoTracking().Where(r => r.UploadId == upload.Id && r.EndsFact == null && r.Content != null && Open.Contains(r.State)).OrderBy(r => r.Row).ToListAsync(cancel);
        await Lay(upload, rows, cancel);
    }

    /// <summary>Checks one row anew, beside the others of the same person.</summary>
    public async Task Run(StaffUpload upload, UploadRow row, CancellationToken cancel)
    {
        var others = row.PersonId is { } person
            ? await db.UploadRows.AsNoTracking().Where(r => r.UploadId == upload.Id && r.Row != row.Row && r.EndsFact == null && r.PersonId == person && r.Content != null && Open.Contains(r.State)).OrderBy(r => r.Row).ToListAsync(cancel)
            : [];
        db.ChangeTracker.Clear();
        await Lay(upload, [.. others, row], cancel);
    }

    private async Task Lay(StaffUpload upload, List<UploadRow> rows, CancellationToken cancel)
    {
        var employer = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == upload.OrganisationId, cancel);
        var colleagues = await Colleagues.Of(db, employer.Id, cancel);
        var laid = rows.ConvertAll(r => Read(upload, r));
        var identities = new Identities(db, identifiers);
        var tried = RowMatcher.Tried(laid.Select(l => l.Row));
        var asked = laid.FindAll(l => !(l.Row.Names.Count > 0 && tried.Contains(RowMatcher.KeyOf(l.Row.Names[0]))));
        foreach (var one in laid.Except(asked)) one.Problems.Add(CellProblem.Wrong(CellProblems.ManyIdentifiersForOneName, UploadColumn.Identifier));
        await identities.Look(asked.Select(l => l.Row), cancel);
        Match(asked, colleagues, identities);

        var planner = new RowPlanner(employer, country, clock);
        var (taken, seen) = (new Dictionary<Guid, HashSet<Guid>>(), new Dictionary<(string, string?, DateOnly?), int>());
        foreach (var some in laid.Chunk(RowsAtOnce))
        {
            var people = some.Select(l => l.Person).OfType<Guid>().Distinct().ToList();
            var files = (await records.FindMany([.. people.Where(colleagues.Has)], cancel)).ToDictionary(f => f.Person.Id);
            var others = people.Where(p => !colleagues.Has(p)).ToList();
            var names = (await db.RecordedNames.AsNoTracking().Where(n => others.Contains(n.PersonId) && n.SupersededAt == null).ToListAsync(cancel)).ToLookup(n => n.PersonId);
            db.ChangeTracker.Clear();
            foreach (var one in some)
            {
                var file = one.Person is { } person ? files.GetValueOrDefault(person) : null;
                CompareNames(one, file, names, identities);
                Twice(one, seen);
                if (file is not null && !taken.ContainsKey(file.Person.Id)) taken[file.Person.Id] = [];
                // while nobody knows whose row it is, nothing can be said of what it lacks
                var plan = one.Problems.Exists(p => Doubts.Contains(p.Code)) ? [] : planner.Plan(one.Row, file, file is null ? [] : taken[file.Person.Id], one.Problems);
                Note(one, file, plan);
            }
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private Laid Read(StaffUpload upload, UploadRow stored)
    {
        var content = vault.Open(stored.Content!);
        var (row, problems) = reader.Read(content.Cells, upload.Language);
        return new Laid(stored, content, row, problems);
    }

    private static void Match(List<Laid> rows, Colleagues colleagues, Identities identities)
    {
        var matcher = new RowMatcher(colleagues, identities);
        var known = rows.Select(l => l.Stored.IsChosen ? l.Stored.PersonId : l.Row.Number is { } number ? identities.Of(number) : l.Row.Identifier is { } identifier ? identities.Of(identifier) : null)
            .OfType<Guid>().ToHashSet();
        foreach (var one in rows) one.Person = matcher.Match(one.Row, one.Stored, known, one.Problems);
    }

    private static void CompareNames(Laid one, PersonFile? file, ILookup<Guid, RecordedName> others, Identities identities)
    {
        if (one.Person is not { } person || one.Row.Names.Count == 0 || one.Stored.IsChosen) return;
        // of one who is hidden not even this is said
        if (file is null && identities.IsHidden(person)) return;
        double score = Colleagues.Score(one.Row.Names, file?.Names ?? [.. others[person]]);
        var column = one.Row.Number is null ? UploadColumn.Identifier : UploadColumn.Number;
        if (score < Colleagues.AlikeName)
            one.Problems.Add(CellProblem.Wrong(one.Row.Number is null ? CellProblems.IdentifierOfAnotherName : CellProblems.NumberOfAnotherName, column));
        else if (score < Colleagues.SameName && file is not null)
            one.Problems.Add(CellProblem.Warning(CellProblems.NameDiffers, UploadColumn.Surname, file.Names.First(n => n.SupersededAt is null).Full));
    }

    /// <summary>The same person in the same post on two rows: the second is a slip.</summary>
    private static void Twice(Laid one, Dictionary<(string, string?, DateOnly?), int> seen)
    {
        var who = one.Person?.ToString("N") ?? one.Row.Identifier?.Value;
        if (who is null || one.Row.Occupation is null) return;
        if (seen.TryGetValue((who, one.Row.Occupation, one.Row.Since), out int first))
            one.Problems.Add(CellProblem.Wrong(CellProblems.SameRowTwice, null, first.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        else seen[(who, one.Row.Occupation, one.Row.Since)] = one.Stored.Row;
    }

    private void Note(Laid one, PersonFile? file, List<PlannedChange> plan)
    {
        var stored = one.Stored;
        db.Attach(stored);
        var wrong = one.Problems.FindAll(p => !p.IsWarning);
        stored.State = wrong.Count == 0 ? file is null || plan.Count > 0 ? RowState.Different : RowState.Same
            : wrong.TrueForAll(p => Doubts.Contains(p.Code)) ? RowState.Doubtful : RowState.Wrong;
        stored.HasWarnings = one.Problems.Exists(p => p.IsWarning);
        stored.PersonId = one.Person;
        stored.Code = wrong.FirstOrDefault()?.Code;
        bool mayBeNamed = file is not null || one.Row.Number is not null || (stored.IsChosen && one.Person is not null);
        stored.Content = vault.Seal(one.Content with
        {
            Problems = one.Problems,
            Plan = wrong.Count == 0 ? plan : [],
            IsColleague = file is not null,
            Number = mayBeNamed ? file?.Person.Number ?? one.Row.Number ?? one.Content.Number : null,
        });
    }
}
