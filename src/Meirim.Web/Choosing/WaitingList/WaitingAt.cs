namespace Meirim.Web.Choosing.WaitingList;

/// <summary>A specialist and those who wait where they work.</summary>
/// <param name="Waiting">How many wait; who they are is not said before one is taken.</param>
public sealed record WaitingAt(NamedSpecialist Specialist, string Region, string Place, string PlaceKey, int Waiting);
