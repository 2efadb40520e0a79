namespace Meirim.Web.Choosing.Agreement;

/// <summary>What can be done with an agreement that stands.</summary>
public enum AgreementStep
{
    Pause,
    Resume,
    End,
}
