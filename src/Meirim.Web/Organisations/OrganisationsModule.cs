namespace Meirim.Web.Organisations;

/// <summary>Employers of the field.</summary>
internal static class OrganisationsModule
{
    /// <summary>What other modules may use.</summary>
    public static readonly Type[] Published = [typeof(Organisation), typeof(NewOrganisation), typeof(OrganisationRegistry)];

    public static void Add(IServiceCollection services) => services.AddScoped<OrganisationRegistry>();
}
