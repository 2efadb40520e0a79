using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Meirim.Web.Countries;

internal sealed class Kazakhstan : ICountry
{
    public string Code => "kz";

    public TimeZoneInfo TimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    public IReadOnlyList<string> Languages { get; } = ["kk", "ru", "en", "lv"];

    public IReadOnlyList<string> Spellings { get; } = ["kk", "ru", "latn"];

    public bool TryParsePerson(string? text, [NotNullWhen(true)] out PersonIdentifier? identifier) => Iin.TryParse(text, out identifier);

    public bool LooksDoubtful(PersonIdentifier identifier) => false;

    public bool TryParseOrganisation(string? text, [NotNullWhen(true)] out string? identifier) => Bin.TryParse(text, out identifier);

    public PersonIdentifier ImpossiblePerson(int n)
    {
        // 1 January 1850 and on, 2 000 serials a day; serials without a valid check digit are stepped over
        for (int skipped = 0; ; skipped++)
        {
            int at = n + skipped * 1_000_003;
            var born = new DateOnly(1850, 1, 1).AddDays(at / 2_000 % 14_000);
            var stem = born.ToString("yyMMdd", CultureInfo.InvariantCulture) + (n % 2 == 0 ? '2' : '1')
                + (at % 2_000).ToString("0000", CultureInfo.InvariantCulture);
            int check = Bin.CheckDigit(stem + "0");
            if (check >= 0 && Iin.TryParse(stem + check, out var iin)) return iin;
        }
    }

    public string ImpossibleOrganisation(int n)
    {
        // month 99-01 to 99-12 with years 90-99 would be real; the year 70 lies before any legal entity was registered
        for (int serial = n; ; serial += 400_009)
        {
            var stem = $"70{1 + serial % 12:00}40{serial / 12 % 100_000:00000}";
            int check = Bin.CheckDigit(stem + "0");
            if (check >= 0 && Bin.TryParse(stem + check, out var bin)) return bin;
        }
    }
}
