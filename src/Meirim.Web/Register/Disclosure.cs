using static Meirim.Web.Register.Audience;

namespace Meirim.Web.Register;

/// <summary>
/// The one table of who may read what, and on which ground in law. What a page, an export or an answer shows of a person
/// goes through <see cref="See{T}(EntryField, T)"/>. A field without a cell for an audience is never shown to it.
/// </summary>
public sealed class Disclosure
{
    private static readonly Audience[] Everyone = [Public, Person, Employer, Registrar, Authority];
    private static readonly Audience[] NotThePublic = [Person, Employer, Registrar, Authority];
    private static readonly Audience[] Officers = [Person, Registrar, Authority];

    /// <summary>The table. A field that is not here is shown to nobody: the register holds no home address.</summary>
    private static readonly Dictionary<EntryField, Audience[]> Table = new()
    {
        [EntryField.Name] = Everyone,
        [EntryField.Spellings] = Everyone,
        [EntryField.Number] = Everyone,
        [EntryField.Occupation] = Everyone,
        [EntryField.Level] = Everyone,
        [EntryField.Category] = Everyone,
        [EntryField.CategoryPeriod] = Everyone,
        [EntryField.Recognition] = Everyone,
        [EntryField.Organisation] = Everyone,
        [EntryField.Town] = Everyone,
        [EntryField.PostSince] = Everyone,
        [EntryField.Services] = Everyone,
        [EntryField.Settings] = Everyone,
        [EntryField.Languages] = Everyone,
        [EntryField.Status] = Everyone,
        [EntryField.StatusPeriod] = Everyone,
        [EntryField.Confirmation] = Everyone,
        [EntryField.TakesNew] = Everyone,
        [EntryField.Access] = Everyone,
        // the public reads that a requirement is met, by which clause, since when and by whom: never the document behind it
        [EntryField.RequirementOutcome] = Everyone,
        [EntryField.RequirementDecision] = Everyone,
        // the public reads these only with the person's consent, see ByConsent
        [EntryField.FreePlaces] = NotThePublic,
        [EntryField.WorkPhone] = NotThePublic,
        [EntryField.WorkEmail] = NotThePublic,
        [EntryField.EducationLevel] = NotThePublic,
        [EntryField.EducationDetail] = NotThePublic,
        [EntryField.TrainingDetail] = NotThePublic,
        [EntryField.SupervisionDetail] = NotThePublic,
        [EntryField.FormerPosts] = NotThePublic,
        [EntryField.Rate] = NotThePublic,
        [EntryField.Award] = NotThePublic,
        [EntryField.SanctionGround] = NotThePublic,
        [EntryField.EvidenceFile] = Officers,
        [EntryField.BirthDate] = Officers,
        [EntryField.Identifier] = Officers,
        // how a candidate answered is no officer's business but the commission's, which reads it in its own module
        [EntryField.TestScore] = [Person, Authority],
    };

    /// <summary>What the public reads only while the person consents to it, and the consent asked for.</summary>
    private static readonly Dictionary<EntryField, string> ByConsent = new()
    {
        [EntryField.FreePlaces] = Records.ConsentChoice.FreePlaces,
        [EntryField.WorkPhone] = Records.ConsentChoice.WorkPhone,
        [EntryField.WorkEmail] = Records.ConsentChoice.WorkEmail,
    };

    private readonly Audience _audience;
    private readonly Func<string, bool> _consents;

    private Disclosure(Audience audience, Func<string, bool> consents) => (_audience, _consents) = (audience, consents);

    public static Disclosure To(Audience audience) => new(audience, _ => false);

    /// <summary>With what the person has consented to, on a day.</summary>
    public static Disclosure To(Audience audience, Record record, DateOnly day) => new(audience, to => ConsentRule.Stands(record, to, day));

    /// <summary>The ground on which the audience reads the field; null when it does not.</summary>
    public static LegalGround? Ground(EntryField field, Audience audience) => !To(audience).Sees(field) ? null : audience switch
    {
        Public => LegalGround.PublicTask,
        Person => LegalGround.OwnData,
        Employer => LegalGround.Employment,
        Registrar => LegalGround.OfficialDuty,
        Authority => LegalGround.LawfulRequest,
    };

    public bool Sees(EntryField field) =>
        (Table.TryGetValue(field, out var audiences) && Array.IndexOf(audiences, _audience) >= 0) || (ByConsent.TryGetValue(field, out var consent) && _consents(consent));

    /// <summary>The value when the audience may read the field, else nothing.</summary>
    public T? See<T>(EntryField field, T? value) => Sees(field) ? value : default;
}
