using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;

namespace Meirim.Web.Records;

/// <summary>The fields of a fact as an officer fills them in; which of them count depends on the kind.</summary>
public sealed class FactForm
{
    public DateOnly? From { get; set; }

    /// <summary>The last day on which it is true, as people say it; the fact keeps the day after.</summary>
    public DateOnly? LastDay { get; set; }

    public string? Level { get; set; }
    public string? Speciality { get; set; }
    public string? SpecialityText { get; set; }
    public string? Qualification { get; set; }
    public string? Institution { get; set; }
    public string? Document { get; set; }
    public string? CreditPoints { get; set; }
    public string? Occupation { get; set; }
    public string? OrganisationName { get; set; }
    public string? Sector { get; set; }
    public string? Rate { get; set; } = "1";
    public string? Post { get; set; }
    public string? Unit { get; set; }
    public List<string> Services { get; set; } = [];
    public List<string> Settings { get; set; } = [];
    public string? Type { get; set; }
    public string? Subject { get; set; }
    public string? Title { get; set; }
    public string? Provider { get; set; }
    public string? Hours { get; set; }
    public string? Sessions { get; set; } = "1";
    public string? Supervisor { get; set; }
    public bool Remote { get; set; }
    public string? Round { get; set; }
    public bool Passed { get; set; }
    public string? Score { get; set; }
    public string? PassMark { get; set; }
    public string? Value { get; set; }
    public string? Commission { get; set; }
    public string? Decision { get; set; }
    public string? Body { get; set; }
    public string? Clause { get; set; }
    public string? Code { get; set; }
    public string? Places { get; set; }
    public bool HomeVisits { get; set; }
    public string? WaitingDays { get; set; }

    /// <summary>The form filled in with a fact that is there.</summary>
    public static FactForm Of(Fact fact)
    {
        var form = new FactForm { From = fact.From, LastDay = fact.Until?.AddDays(-1) };
        switch (fact.Body)
        {
            case Education e:
                (form.Level, form.Speciality, form.SpecialityText, form.Qualification) = (e.Level, e.Speciality, e.SpecialityText, e.Qualification);
                (form.Institution, form.Document, form.CreditPoints) = (e.Institution, e.Document, Text(e.CreditPoints));
                break;
            case Employment e:
                (form.Occupation, form.OrganisationName, form.Sector, form.Rate) = (e.Occupation, e.OrganisationName, e.Sector, Text(e.Rate));
                (form.Post, form.Unit, form.Services, form.Settings) = (e.Post, e.Unit, [.. e.Services ?? []], [.. e.Settings ?? []]);
                break;
            case Training t:
                (form.Type, form.Subject, form.Title, form.Provider, form.Hours, form.Document) = (t.Type, t.Subject, t.Title, t.Provider, Text(t.Hours), t.Document);
                break;
            case Supervision s:
                (form.Type, form.Sessions, form.Hours, form.Supervisor, form.Remote) = (s.Type, Text(s.Sessions), Text(s.Hours), s.Supervisor, s.Remote);
                break;
            case TestResult r:
                (form.Round, form.Passed, form.Score, form.PassMark, form.Document) = (r.Round, r.Passed, Text(r.Score), Text(r.PassMark), r.Document);
                break;
            case RecognisedQualification q:
                (form.Occupation, form.Level, form.Institution, form.Document) = (q.Occupation, Text(q.Level), q.Centre, q.Document);
                break;
            case Category c:
                (form.Occupation, form.Value, form.Commission, form.Decision) = (c.Occupation, c.Value, c.Commission, c.Decision);
                break;
            case Award a:
                (form.Title, form.Body, form.Document) = (a.Title, a.Body, a.Document);
                break;
            case Language l:
                (form.Code, form.Level) = (l.Code, l.Level);
                break;
            case Sanction s:
                (form.Type, form.Body, form.Clause, form.Decision) = (s.Type, s.Body, s.Clause, s.Decision);
                break;
            case Offer o:
                (form.Places, form.HomeVisits, form.WaitingDays, form.Hours) = (Text(o.Places), o.HomeVisits, Text(o.WaitingDays), Text(o.HoursPerWeek));
                break;
            case Contact c:
                (form.Type, form.Value) = (c.Type, c.Value);
                break;
            case Consent c:
                form.Type = c.To;
                break;
            case Concealment c:
                form.Clause = c.Ground;
                break;
        }
        return form;
    }

    internal static string? Text(decimal? number) => number?.ToString("0.###", CultureInfo.InvariantCulture);
}
