using System.Globalization;
using System.Net.Mail;
using Meirim.Standards.Country;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Organisations;

/// <summary>What is said of an organisation, as it is filled in.</summary>
public sealed class OrganisationForm
{
    public const int LongestName = 300, LongestContact = 200;

    public string? Identifier { get; set; }
    public string? NameKk { get; set; }
    public string? NameRu { get; set; }
    public string? NameEn { get; set; }
    public string? NameLv { get; set; }

    /// <summary><c>state</c> or <c>ngo</c>.</summary>
    public string? Ownership { get; set; }
    public string? Kind { get; set; }
    public string? Region { get; set; }
    public string? Place { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public List<string> Access { get; set; } = [];

    public static OrganisationForm Of(Organisation o) => new()
    {
        Identifier = o.Identifier,
        NameKk = o.NameKk,
        NameRu = o.NameRu,
        NameEn = o.NameEn,
        NameLv = o.NameLv,
        Ownership = o.NonGovernmental ? "ngo" : "state",
        Kind = o.Kind,
        Region = o.Region,
        Place = o.Place,
        Address = o.Address,
        Phone = o.Phone,
        Email = o.Email,
        Website = o.Website,
        Access = [.. o.AccessCodes],
    };

    /// <summary>What the register's own checks look at.</summary>
    public NewOrganisation Said() => new(
        Identifier ?? "", new Words(NameKk?.Trim() ?? "", NameRu?.Trim() ?? "", NameEn?.Trim() ?? "", NameLv?.Trim() ?? ""),
        Ownership == "ngo", Kind ?? "", Region ?? "", Place?.Trim() ?? "")
    {
        Access = Access,
    };

    /// <summary>Everything that is wrong with how to reach it, and what is too long.</summary>
    public IEnumerable<Problem> Faults()
    {
        foreach (var (text, field, most) in new[]
        {
            (NameKk, nameof(NameKk), LongestName), (NameRu, nameof(NameRu), LongestName), (NameEn, nameof(NameEn), LongestName), (NameLv, nameof(NameLv), LongestName),
            (Place, nameof(Place), LongestContact), (Address, nameof(Address), LongestContact), (Phone, nameof(Phone), LongestContact),
            (Email, nameof(Email), LongestContact), (Website, nameof(Website), LongestContact),
        })
            if (text?.Trim().Length > most) yield return OrganisationProblems.TooLong.With(most).On(field);
        if (Plain(Phone) is { } phone && (phone.Count(char.IsAsciiDigit) is < 5 or > 15 || phone.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or ' ' or '-' or '(' or ')'))))
            yield return OrganisationProblems.PhoneUnreadable;
        if (Plain(Email) is { } email && (!MailAddress.TryCreate(email, out var address) || address.Address != email)) yield return OrganisationProblems.EmailUnreadable;
        if (Plain(Website) is { } site && (!Uri.TryCreate(site, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.UserInfo.Length > 0))
            yield return OrganisationProblems.WebsiteUnreadable;
    }

    public static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What the page part <c>OrganisationFields.cshtml</c> shows.</summary>
/// <param name="IsRegistrar">A registrar also sets kind, ownership, region and place.</param>
/// <param name="IsNew">The number is asked for.</param>
public sealed record OrganisationFieldsView(OrganisationForm Form, bool IsRegistrar, bool IsNew, CountryData Country)
{
    public IEnumerable<SelectListItem> Choices<T>(Vocabulary<T> list) where T : CountryEntry =>
        list.Select(e => new SelectListItem(e.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), e.Code));
}
