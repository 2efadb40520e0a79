using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Organisations;

/// <summary>The one way in which an organisation comes into the register: by an act, with its journal entry.</summary>
public sealed class OrganisationRegistry(MeirimDb db, ICountry country, CountryData data, JournalWriter journal)
{
    /// <summary>As filled in on a page, with how to reach it.</summary>
    internal Task<Outcome<Organisation>> Register(Act act, OrganisationForm form, CancellationToken cancel) => Register(act, form.Said(), form, cancel);

    public Task<Outcome<Organisation>> Register(Act act, NewOrganisation organisation, CancellationToken cancel = default) => Register(act, organisation, null, cancel);

    private async Task<Outcome<Organisation>> Register(Act act, NewOrganisation organisation, OrganisationForm? form, CancellationToken cancel)
    {
        if (!country.TryParseOrganisation(organisation.Identifier, out var identifier)) return OrganisationProblems.IdentifierUnreadable;
        if (await db.Organisations.AnyAsync(o => o.Identifier == identifier, cancel)) return OrganisationProblems.IdentifierTaken;
        if (!Add(act, organisation, form).Succeeded(out var row, out var problem)) return problem;
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
    internal Outcome<Organisation> Add(Act act, NewOrganisation organisation, OrganisationForm? form = null)
    {
        if (!country.TryParseOrganisation(organisation.Identifier, out var identifier)) return OrganisationProblems.IdentifierUnreadable;
        if (Check(organisation) is { } problem) return problem;

        var name = organisation.Name;
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
            Access = Kept(organisation.Access),
        };
        if (form is not null) row.Write(form);
        db.Organisations.Add(row);
        journal.Append(act, personId: null, [Item(row)]);
        return row;
    }

    /// <summary>What is wrong with what is said of an organisation, its number apart; null when nothing is.</summary>
    internal Problem? Check(NewOrganisation said)
    {
        var name = said.Name;
        if (new[] { name.Kk, name.Ru, name.En, name.Lv }.Any(string.IsNullOrWhiteSpace)) return OrganisationProblems.NameMissing;
        if (!data.OrganisationKinds.Has(said.Kind)) return OrganisationProblems.KindUnknown;
        if (!data.Regions.Has(said.Region)) return OrganisationProblems.RegionUnknown;
        if (string.IsNullOrWhiteSpace(said.Place)) return OrganisationProblems.PlaceMissing;
        return said.Access.Any(a => !data.Access.Has(a)) ? OrganisationProblems.AccessUnknown : null;
    }

    /// <summary>Codes of <c>access.json</c> as they are kept.</summary>
    internal static string Kept(IEnumerable<string> access) => string.Join(' ', access.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // an organisation is public: a salt that all know lets anyone open the commitment
    internal static readonly byte[] PublicSalt = new byte[32];

    /// <summary>What the ledger says of an organisation.</summary>
    public static ActItem Item(Organisation o) =>
        ActItem.Of("organisation", o.Id, PublicSalt, $"{o.Identifier}\n{o.NameKk}\n{o.NameRu}\n{o.NameEn}\n{o.NameLv}\n{(o.NonGovernmental ? "ngo" : "state")}\n{o.Kind}\n{o.Region}\n{o.Place}{(o.Access.Length == 0 ? "" : "\n" + o.Access)}{Contact(o)}");

    private static string Contact(Organisation o) =>
        (o.Phone ?? o.Email ?? o.Website ?? o.Address) is null ? "" : $"\n{o.Phone}\n{o.Email}\n{o.Website}\n{o.Address}";
}
