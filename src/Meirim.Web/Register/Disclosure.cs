namespace Meirim.Web.Register;

/// <summary>
/// The one table of who may read what, and on which ground in law. What a page, an export or an answer shows of a person
/// goes through <see cref="See{T}(EntryField, T)"/>. A field without a row for an audience is never shown to it.
/// </summary>
public sealed class Disclosure
{
    private static readonly Dictionary<(EntryField, Audience), LegalGround> Table = Make();

    private readonly Audience _audience;

    private Disclosure(Audience audience) => _audience = audience;

    public static Disclosure To(Audience audience) => new(audience);

    /// <summary>The ground on which the audience reads the field; null when it does not.</summary>
    public static LegalGround? Ground(EntryField field, Audience audience) =>
        Table.TryGetValue((field, audience), out var ground) ? ground : null;

    public bool Sees(EntryField field) => Table.ContainsKey((field, _audience));

    /// <summary>The value when the audience may read the field, else nothing.</summary>
    public T? See<T>(EntryField field, T? value) => Sees(field) ? value : default;

    private static Dictionary<(EntryField, Audience), LegalGround> Make()
    {
        var table = new Dictionary<(EntryField, Audience), LegalGround>();
        foreach (var field in Enum.GetValues<EntryField>())
        {
            var (isPublic, forEmployer) = field switch
            {
                EntryField.Name or EntryField.Spellings or EntryField.Number => (true, true),
                EntryField.Occupation or EntryField.Level or EntryField.Category or EntryField.CategoryPeriod or EntryField.Recognition => (true, true),
                EntryField.Organisation or EntryField.Town or EntryField.PostSince => (true, true),
                EntryField.Services or EntryField.Settings or EntryField.Languages => (true, true),
                EntryField.Status or EntryField.StatusPeriod or EntryField.Confirmation => (true, true),
                EntryField.RequirementOutcome or EntryField.RequirementDecision => (true, true),
                // what a diploma or a course says stays between the person and those who must check it: the public reads the outcome
                EntryField.EducationLevel or EntryField.EducationDetail or EntryField.TrainingDetail or EntryField.SupervisionDetail => (false, true),
                EntryField.Rate or EntryField.Award or EntryField.FormerPosts or EntryField.SanctionGround => (false, true),
                EntryField.TestScore or EntryField.EvidenceFile or EntryField.BirthDate or EntryField.Identifier => (false, false),
                EntryField.HomeAddress => (false, false),
            };
            // the register does not hold a home; the row stands so that nobody adds the field without looking here
            if (field == EntryField.HomeAddress) continue;
            if (isPublic) table[(field, Audience.Public)] = LegalGround.PublicTask;
            if (forEmployer) table[(field, Audience.Employer)] = LegalGround.Employment;
            table[(field, Audience.Person)] = LegalGround.OwnData;
            table[(field, Audience.Registrar)] = LegalGround.OfficialDuty;
            table[(field, Audience.Authority)] = LegalGround.LawfulRequest;
        }
        // how a candidate answered is no officer's business but the commission's, which sees it in its own module
        table.Remove((EntryField.TestScore, Audience.Registrar));
        return table;
    }
}
