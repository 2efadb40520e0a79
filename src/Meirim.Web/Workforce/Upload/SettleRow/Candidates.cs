using System.Globalization;
using Meirim.Names;
using Meirim.Web.Records;
using Meirim.Web.Register;
using Meirim.Web.Workforce.Upload.Checking;
using Meirim.Web.Workforce.Upload.Reading;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.SettleRow;

/// <summary>Whom a row may mean: colleagues with a like name; where the row has no identifier, people of the public register too.</summary>
internal sealed class Candidates(MeirimDb db, PublicSpecialists specialists, RowReader reader, UploadVault vault, FactWords words) : IOfferCandidates
{
    private const int MostColleagues = 8, MostOthers = 6;

    public async Task<IReadOnlyList<Candidate>> Of(StaffUpload upload, UploadRow row, CancellationToken cancel)
    {
        var (said, _) = reader.Read(vault.Open(row.Content!).Cells, upload.Language);
        if (said.Names.Count == 0) return [];
        var colleagues = await Colleagues.Of(db, upload.OrganisationId, cancel);
        var like = colleagues.Like(said.Names, Colleagues.AlikeName).Take(MostColleagues).Select(p => p.PersonId).ToList();
        var found = await Own(upload.OrganisationId, like, cancel);
        // who is found by identifier is found; a namesake elsewhere is another person
        if (said.Identifier is not null || vault.Open(row.Content!).Cells.ContainsKey(UploadColumn.Identifier)) return found;
        var name = said.Names[0];
        if (!(await specialists.Named($"{name.Surname} {name.GivenName} {name.Patronymic}", 0, MostOthers + like.Count, cancel)).Succeeded(out var named, out _)) return found;
        var ids = await db.RegisterEntries.Where(e => named.Numbers.Contains(e.Number) && !like.Contains(e.PersonId)).Select(e => new { e.PersonId, e.Number }).ToListAsync(cancel);
        var others = await specialists.Read([.. named.Numbers.Select(n => ids.Find(i => i.Number == n)?.PersonId).OfType<Guid>().Take(MostOthers)], cancel);
        // the search also answers with those who bear a part of the name alone
        return [.. found, .. others.Where(o => Colleagues.Score(said.Names, o.Names.Select(n => new PersonName(n.Surname, n.GivenName, n.Patronymic))) >= Colleagues.AlikeName).Select(Public)];
    }

    private async Task<List<Candidate>> Own(Guid organisation, List<Guid> people, CancellationToken cancel)
    {
        var entries = await db.RegisterEntries.AsNoTracking().Include(e => e.Posts).Where(e => people.Contains(e.PersonId)).ToDictionaryAsync(e => e.PersonId, cancel);
        return [.. people.Where(entries.ContainsKey).Select(id => entries[id]).Select(e => new Candidate(
            e.PersonId, e.Number, string.Join(" / ", e.Spellings.Split('\n').Distinct(StringComparer.Ordinal)),
            [.. e.Posts.Where(p => p.OrganisationId == organisation).Select(p => words.Occupation(p.Occupation))], IsColleague: true))];
    }

    private Candidate Public(PublicSpecialist person) => new(
        person.PersonId, person.Number, string.Join(" / ", person.Names.Select(n => n.Full).Distinct(StringComparer.Ordinal)),
        [.. person.Posts.Select(p => string.Join(", ", new[] { words.Occupation(p.Occupation), p.At.Name.In(Language), p.At.Place?.In(Language) }.Where(t => !string.IsNullOrEmpty(t))))], IsColleague: false);

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
