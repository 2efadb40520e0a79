namespace Meirim.Web.Organisations.StateLicence;

/// <summary>A licence as the organisation fills it in.</summary>
public sealed class LicenceForm
{
    public string? Number { get; set; }

    public DateOnly? Issued { get; set; }

    /// <summary>The last day on which it holds, as people say it; empty when it has no end.</summary>
    public DateOnly? LastDay { get; set; }

    public string? Issuer { get; set; }

    public List<string> Services { get; set; } = [];
}
