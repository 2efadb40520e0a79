using Meirim.Web.Organisations;

namespace Meirim.Web.Demo;

/// <summary>An invented employer.</summary>
/// <param name="Size">How many work there, roughly: its weight when posts are filled.</param>
internal sealed record DemoOrganisation(NewOrganisation Registered, IReadOnlyList<string> Settings, double Size)
{
    /// <summary>Its identity in the database, once it is registered.</summary>
    public Guid Id { get; set; }

    public string Region => Registered.Region;

    public string NameIn(string language) => Registered.Name.In(language);
}
