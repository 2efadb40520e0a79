using System.Globalization;
using Meirim.Web.Accounts;
using Meirim.Web.Records.MyRecord;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Meirim.Web.Records.ChooseWhatIsShown;

/// <summary>A specialist says how many more people they take, how they are reached at work, and what of it everyone may see.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(OwnRecords own, FactFormReader reader, SaveShownHandler handler) : MeirimPage
{
    [BindProperty]
    public string? Places { get; set; }

    [BindProperty]
    public string? WaitingDays { get; set; }

    [BindProperty]
    public bool HomeVisits { get; set; }

    [BindProperty]
    public bool ShowPlaces { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public bool ShowPhone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public bool ShowEmail { get; set; }

    /// <summary>Version of the record that the form was made from.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public bool HasRecord { get; private set; }

    public string? Number { get; private set; }

    /// <summary>Day on which the offer in force was stated.</summary>
    public DateOnly? StatedOn { get; private set; }

    public bool Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Find(cancel) is not { } file) return Page();
        Done = TempData["done"] is true;
        Seen = file.Person.Version;
        foreach (var body in handler.Stated(file).Select(f => f.ToFact().Body))
            switch (body)
            {
                case Offer offer:
                    (Places, HomeVisits, WaitingDays) = (Text(offer.Places), offer.HomeVisits, offer.WaitingDays is { } days ? Text(days) : null);
                    break;
                case Contact { Type: ConsentChoice.WorkPhone } contact:
                    Phone = contact.Value;
                    break;
                case Contact contact:
                    Email = contact.Value;
                    break;
                case Consent consent:
                    ShowPlaces |= consent.To == ConsentChoice.FreePlaces;
                    ShowPhone |= consent.To == ConsentChoice.WorkPhone;
                    ShowEmail |= consent.To == ConsentChoice.WorkEmail;
                    break;
            }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Find(cancel) is not { } file) return NotFound();
        var wanted = new List<FactBody>();
        // nothing said of places is no offer; zero places is one
        if (!string.IsNullOrWhiteSpace(Places) || HomeVisits || !string.IsNullOrWhiteSpace(WaitingDays))
        {
            var hours = handler.Stated(file).Select(f => f.ToFact().Body).OfType<Offer>().FirstOrDefault()?.HoursPerWeek;
            if (await Read(FactKind.Offer, new FactForm { Places = Places, HomeVisits = HomeVisits, WaitingDays = WaitingDays }, null, cancel) is Offer offer) wanted.Add(offer with { HoursPerWeek = hours });
        }
        await AddContact(ConsentChoice.WorkPhone, Phone, nameof(Phone));
        await AddContact(ConsentChoice.WorkEmail, Email, nameof(Email));
        if (ShowPlaces) wanted.Add(new Consent(ConsentChoice.FreePlaces));
        if (ShowPhone) wanted.Add(new Consent(ConsentChoice.WorkPhone));
        if (ShowEmail) wanted.Add(new Consent(ConsentChoice.WorkEmail));
        if (!ModelState.IsValid) return Wrong();
        if (await handler.Save(Actor, file, Seen, wanted, Texts["shown.reason"], cancel) is { } problem) return Refuse(problem);
        TempData["done"] = true;
        return RedirectToPage();

        async Task AddContact(string type, string? value, string field)
        {
            if (string.IsNullOrWhiteSpace(value)) return;
            if (await Read(FactKind.Contact, new FactForm { Type = type, Value = value }, field, cancel) is { } contact) wanted.Add(contact);
        }
    }

    /// <summary>The body as the desk would read it; what is wrong with it is said at the field.</summary>
    private async Task<FactBody?> Read(FactKind kind, FactForm form, string? field, CancellationToken cancel)
    {
        form.From = HttpContext.RequestServices.GetRequiredService<Countries.CountryClock>().Today;
        var problems = new List<Problem>();
        var fact = await reader.Read(kind, form, problems, cancel);
        foreach (var problem in problems) ModelState.AddModelError(field ?? problem.Field ?? "", Texts.Of(problem));
        return fact?.Body;
    }

    private async Task<PersonFile?> Find(CancellationToken cancel)
    {
        if (!(await own.Read(Actor, null, cancel)).Succeeded(out var record, out _)) return null;
        HasRecord = true;
        Number = record.File.Person.Number;
        StatedOn = handler.Stated(record.File).Where(f => f.Kind == FactKind.Offer).Max(f => f.From);
        return record.File;
    }

    private PageResult Wrong()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
