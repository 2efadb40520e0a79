namespace Meirim.Web.Choosing;

/// <summary>The names are stored.</summary>
public enum AgreementState
{
    Running,
    Paused,
    Ended,
}
