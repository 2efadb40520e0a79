using Meirim.Web.Organisations.ChangeOrganisation;
using Meirim.Web.Organisations.CheckLicence;
using Meirim.Web.Organisations.ListOrganisations;
using Meirim.Web.Organisations.StateLicence;

namespace Meirim.Web.Organisations;

/// <summary>Employers of the field: found, read, kept; their licences.</summary>
internal static class OrganisationsModule
{
    /// <summary>What other modules may use.</summary>
    public static readonly Type[] Published = [typeof(Organisation), typeof(NewOrganisation), typeof(OrganisationRegistry), typeof(Licence), typeof(LicenceState), typeof(LicenceRule), typeof(OrganisationReach)];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<OrganisationRegistry>();
        services.AddScoped<StaffEntries>();
        services.AddScoped<OrganisationWords>();
        services.AddScoped<OrganisationSearch>();
        services.AddScoped<ChangeOrganisationHandler>();
        services.AddScoped<StateLicenceHandler>();
        services.AddScoped<CheckLicenceHandler>();
    }
}
