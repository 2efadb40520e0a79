using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Messages;
using Meirim.Web.Organisations.StateLicence;

namespace Meirim.Web.Organisations.CheckLicence;

/// <summary>A registrar holds a stated licence against its source and says what they found. Once: who comes second is told.</summary>
public sealed class CheckLicenceHandler(MeirimDb db, JournalWriter journal, Outbox outbox, CountryClock clock)
{
    public const int Longest = 1_000;

    /// <param name="verified">True when it was found as stated; otherwise words must say what was found.</param>
    /// <param name="seen">Version of the licence that the registrar had before them.</param>
    public async Task<Problem?> Check(Actor registrar, Organisation organisation, Licence licence, bool verified, string? words, int seen, CancellationToken cancel)
    {
        if (!verified && string.IsNullOrWhiteSpace(words)) return OrganisationProblems.WordsMissing;
        if (words?.Trim().Length > Longest) return OrganisationProblems.TooLong.With(Longest).On("Words");
        if (licence.State != LicenceState.Stated || licence.Version != seen) return OrganisationProblems.LicenceDecided;
        var act = Act.Now(verified ? ActKind.LicenceVerified : ActKind.LicenceNotConfirmed, registrar, clock, OrganisationForm.Plain(words));
        licence.State = verified ? LicenceState.Verified : LicenceState.NotConfirmed;
        (licence.DecidedAt, licence.DecidedBy, licence.Words) = (act.At, registrar.Name, OrganisationForm.Plain(words));
        licence.Version++;
        journal.Append(act, personId: null, [licence.Item()]);
        await outbox.TellManagers(organisation.Id, verified ? "licence-verified" : "licence-not-confirmed", $"/organisations/{organisation.Identifier}", act.At, cancel);
        return await StateLicenceHandler.Save(db, cancel);
    }
}
