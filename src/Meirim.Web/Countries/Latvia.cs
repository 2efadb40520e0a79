using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Meirim.Web.Countries;

internal sealed class Latvia : ICountry
{
    public string Code => "lv";

    public TimeZoneInfo TimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga");

    public IReadOnlyList<string> Languages { get; } = ["lv", "ru", "en", "kk"];

    public IReadOnlyList<string> Spellings { get; } = ["lv", "ru"];

    public bool TryParsePerson(string? text, [NotNullWhen(true)] out PersonIdentifier? identifier) => PersonasKods.TryParse(text, out identifier);

    public bool LooksDoubtful(PersonIdentifier identifier) => !PersonasKods.CheckDigitAgrees(identifier);

    public bool TryParseOrganisation(string? text, [NotNullWhen(true)] out string? identifier) => RegistrationNumber.TryParse(text, out identifier);

    public PersonIdentifier ImpossiblePerson(int n)
    {
        var born = new DateOnly(1850, 1, 1).AddDays(n / 500 % 14_000);
        var stem = born.ToString("ddMMyy", CultureInfo.InvariantCulture) + "0" + (n % 500).ToString("000", CultureInfo.InvariantCulture);
        int check = (1 + Digits.WeightedSum(stem, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10;
        return PersonasKods.TryParse(stem + check, out var code) ? code : throw new InvalidOperationException(stem);
    }

    public string ImpossibleOrganisation(int n)
    {
        // numbers beginning with 7 are not issued
        for (int last = 0; last < 10; last++)
            if (RegistrationNumber.TryParse($"7{n:000000000}{last}", out var number)) return number;
        return ImpossibleOrganisation(n + 100_003);
    }
}
