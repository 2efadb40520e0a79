using Meirim.Standards.Cards;
using Meirim.Web.Countries;

namespace Meirim.Web.Standards;

/// <summary>
/// The cards in our own short words, which the country's folder may hold (<c>standard/cards.json</c>): what is shown until
/// the official text is imported, and beside it to those who do not read its language.
/// </summary>
public sealed class CardOutlines
{
    private readonly Dictionary<string, CardOutline> _cards;

    public CardOutlines(ICountry country)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "data", country.Code, "standard", "cards.json");
        if (!File.Exists(file))
        {
            _cards = [];
            return;
        }
        var reading = CardOutline.Read(File.ReadAllBytes(file));
        if (!reading.IsSound)
            throw new InvalidDataException($"{file}: {string.Join("; ", reading.Problems.Select(p => $"{p.Code} {p.Place} {p.Detail}"))}");
        _cards = reading.Cards.ToDictionary(c => c.OccupationCode, StringComparer.Ordinal);
    }

    public CardOutline? Find(string occupationCode) => _cards.GetValueOrDefault(occupationCode);
}
