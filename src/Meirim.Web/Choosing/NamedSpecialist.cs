namespace Meirim.Web.Choosing;

/// <summary>A specialist who is asked, or may be.</summary>
/// <param name="Works">True when they are in a post today and may work.</param>
/// <param name="Places">Free places that they state today; 0 when they state none.</param>
/// <param name="OrganisationId">Where their main post is.</param>
/// <param name="IsHidden">True when they are hidden for their safety: nobody new may ask them.</param>
public sealed record NamedSpecialist(Guid PersonId, string Number, string Name, bool Works, int Places, Guid? OrganisationId, bool IsHidden)
{
    public bool CanBeChosen => Works && Places > 0 && !IsHidden;
}
