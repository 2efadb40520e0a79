using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Organisations;

/// <summary>The one way in which an organisation comes into the register: by an act, with its journal entry.</summary>
public sealed class OrganisationRegistry(MeirimDb db, ICountry country, CountryData data, JournalWriter journal)
{
    public async Task<Outcome<Organisation>> Register(Act act, NewOrganisation organisation, CancellationToken cancel = default)
    {
        if (!country.TryParseOrganisation(organisation.Identifier, out var identifier)) return OrganisationProblems.IdentifierUnreadable;
        if (await db.Organisations.AnyAsync(o => o.Identifier == identifier, cancel)) return OrganisationProblems.IdentifierTaken;
        if (!Add(act, organisation).Succeeded(out var row, out var problem)) return problem;
        try
        {
            await db.SaveChangesAsync(cancel);
            return row;
        }
        catch (DbUpdateException failure) when (UniqueViolation.Is(failure))
        {
            return OrganisationProblems.IdentifierTaken;
        }
    }

    /// <summary>Bulk form of <see cref="Register"/>: checks the fields, leaves duplicates and saving to the caller.</summary>
    internal Outcome<Organisation> Add(Act act, NewOrganisation organisation)
    {
        if (!country.TryParseOrganisation(organisation.Identifier, out var identifier)) return OrganisationProblems.IdentifierUnreadable;
        var name = organisation.Name;
        if (new[] { name.Kk, name.Ru, name.En, name.Lv }.Any(string.IsNullOrWhiteSpace)) return OrganisationProblems.NameMissing;
        if (!data.OrganisationKinds.Has(organisation.Kind)) return OrganisationProblems.KindUnknown;
        if (!data.Regions.Has(organisation.Region)) return OrganisationProblems.RegionUnknown;
        if (string.IsNullOrWhiteSpace(organisation.Place)) return OrganisationProblems.PlaceMissing;
        if (organisation.Access.Any(a => !data.Access.Has(a))) return OrganisationProblems.AccessUnknown;

        var row = new Organisation
        {
            Id = Guid.CreateVersion7(act.At),
            Identifier = identifier,
            NameKk = name.Kk.Trim(),
            NameRu = name.Ru.Trim(),
            NameEn = name.En.Trim(),
            NameLv = name.Lv.Trim(),
            NonGovernmental = organisation.NonGovernmental,
            Kind = organisation.Kind,
            Region = organisation.Region,
            Place = organisation.Place.Trim(),
            Access = string.Join(' ', organisation.Access.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        };
        db.Organisations.Add(row);
        journal.Append(act, personId: null, [Item(row)]);
        return row;
    }

    // an organisation is public: a salt that all know lets anyone open the commitment
    private static readonly byte[] PublicSalt = new byte[32];

    /// <summary>What the ledger says of an organisation.</summary>
    public static ActItem Item(Organisation o) =>
        ActItem.Of("organisation", o.Id, PublicSalt, $"{o.Identifier}\n{o.NameKk}\n{o.NameRu}\n{o.NameEn}\n{o.NameLv}\n{(o.NonGovernmental ? "ngo" : "state")}\n{o.Kind}\n{o.Region}\n{o.Place}{(o.Access.Length == 0 ? "" : "\n" + o.Access)}");
}
