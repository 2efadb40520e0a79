using System.Globalization;
using System.Net.Mail;
using Meirim.Standards.Country;
using Meirim.Web.Countries;

namespace Meirim.Web.Choosing.RequestSpecialist;

/// <summary>Finds everything that is wrong with a filled-in form at once.</summary>
public sealed class RequestFormReader(NamedSpecialists specialists, CountryData country, CountryClock clock)
{
    public const int LongestWishes = 1_000, LongestPlace = 100, LongestName = 100, LongestPhone = 60;

    private const decimal LeastHours = 0.5m, MostHours = 100m;

    /// <summary>The specialists named; empty when something is wrong, which then stands in <paramref name="problems"/>.</summary>
    public async Task<IReadOnlyList<NamedSpecialist>> Read(RequestForm form, bool byHelpDesk, List<Problem> problems, CancellationToken cancel)
    {
        if (!(await specialists.Read(form.Numbers, cancel)).Succeeded(out var named, out var problem)) problems.Add(problem);
        if (byHelpDesk) Recipient(form, problems);
        if (form.Services.Count == 0 || form.Services.Any(s => !country.Services.Has(s))) problems.Add(ChoosingProblems.ServicesMissing);
        if (Hours(form.Hours) is null) problems.Add(ChoosingProblems.HoursWrong);
        if (form.Region is null || !country.Regions.Has(form.Region)) problems.Add(ChoosingProblems.RegionMissing);
        if (string.IsNullOrWhiteSpace(form.Place)) problems.Add(ChoosingProblems.PlaceMissing);
        else if (form.Place.Trim().Length > LongestPlace) problems.Add(ChoosingProblems.PlaceTooLong.With(LongestPlace));
        if (form.Setting is null || !country.Settings.Has(form.Setting)) problems.Add(ChoosingProblems.SettingMissing);
        if (form.StartDay is not { } day || day < clock.Today || day > clock.Today.AddYears(1)) problems.Add(ChoosingProblems.StartDayWrong);
        if (form.Wishes?.Length > LongestWishes) problems.Add(ChoosingProblems.WishesTooLong.With(LongestWishes));
        if (form.IfNobody is not ("wait" or "close")) problems.Add(ChoosingProblems.IfNobodyMissing);
        return problems.Count == 0 ? named! : [];
    }

    /// <summary>Hours as people write them, with a comma or a point; null when it is none, or not between half an hour and a hundred.</summary>
    public static decimal? Hours(string? text) =>
        decimal.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours is >= LeastHours and <= MostHours
            ? decimal.Round(hours, 2)
            : null;

    private static void Recipient(RequestForm form, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(form.Name)) problems.Add(ChoosingProblems.NameMissing);
        else if (form.Name.Trim().Length > LongestName) problems.Add(ChoosingProblems.NameTooLong.With(LongestName));
        if (string.IsNullOrWhiteSpace(form.Phone) && string.IsNullOrWhiteSpace(form.Email)) problems.Add(ChoosingProblems.ContactMissing);
        if (form.Phone?.Trim().Length > LongestPhone) problems.Add(ChoosingProblems.PhoneTooLong.With(LongestPhone));
        if (!string.IsNullOrWhiteSpace(form.Email) && (!MailAddress.TryCreate(form.Email.Trim(), out var address) || address.Address != form.Email.Trim() || address.Address.Length > 256))
            problems.Add(ChoosingProblems.EmailUnreadable);
    }
}
