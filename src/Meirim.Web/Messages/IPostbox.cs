namespace Meirim.Web.Messages;

/// <summary>Where letters are handed over. It lies outside our walls: a test may stand in for it.</summary>
public interface IPostbox
{
    /// <summary>Hands the letter over; an exception when it was not taken.</summary>
    Task Post(Letter letter, CancellationToken cancel);
}
