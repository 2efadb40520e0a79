namespace Meirim.Web.Workforce.Desk;

/// <summary>What the front of the desk shows. Each number opens the list behind it.</summary>
/// <param name="NotMeeting">Posts whose holder does not meet the standard of the post.</param>
/// <param name="NotKnown">Posts of whose holder the record does not tell it.</param>
/// <param name="Vacant">Rate units planned that nobody holds.</param>
/// <param name="Past">Deadlines that are over.</param>
/// <param name="Within">How many deadlines lie within 30, 60 and 90 days.</param>
/// <param name="FreePlaces">Places that the staff offer, of statements that are fresh.</param>
/// <param name="Licences">Licences that end within 90 days or have ended.</param>
/// <param name="HasLicence">False when no licence in force is stated.</param>
public sealed record DeskNumbers(
    int Staff, int Unconfirmed, int NotMeeting, int NotKnown, decimal Vacant, int Past, IReadOnlyDictionary<int, int> Within,
    int Requests, int FreePlaces, int Licences, bool HasLicence);
