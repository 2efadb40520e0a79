using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.AddFact;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    public static TheoryData<string, string> Good => new()
    {
        { "Education", "Level=vocational&Speciality=social-work&From=20.06.2010" },
        { "Employment", "OrganisationName=Қамқорлық&Occupation=3412-0-008&Sector=social-protection&Rate=0,5&From=01.02.2020&LastDay=31.01.2022" },
        { "Employment", "OrganisationName=Қамқорлық&Occupation=3412-0-008&Sector=social-protection&Rate=1" },
        { "Training", "Type=retraining&Subject=social-work&Hours=72&From=2023-03-01" },
        { "Supervision", "Type=group&Sessions=3&From=2024-05-05" },
        { "TestResult", "Round=2020-21&Passed=true&From=2021-03-01" },
        { "RecognisedQualification", "Occupation=3412-0-008&Level=4&From=2024-01-01&LastDay=2029-01-01" },
        { "Category", "Occupation=3412-0-008&Value=second&From=2021-02-01" },
        { "Award", "Title=Алғыс хат&From=2024-10-27" },
        { "Language", "Code=kk&Level=native" },
        { "Sanction", "Type=warning&Body=Комиссия&Clause=12&From=2024-02-02" },
        { "Offer", "Places=3&HomeVisits=true&WaitingDays=14&Hours=12,5&From=2025-01-01" },
        { "Offer", "Places=0&From=2025-01-01" },
        { "Contact", "Type=work-phone&Value=+7 (701) 123-45-67&From=2025-01-01" },
        { "Contact", "Type=work-email&Value=aty@uiym.example&From=2025-01-01" },
        { "Consent", "Type=free-places&From=2025-01-01" },
        { "Concealment", "Clause=Хаттама 12&From=2025-01-01&LastDay=2026-01-01" },
    };

    public static TheoryData<string, string, string, string> Bad => new()
    {
        { "Education", "Level=vocational&From=20.06.2010", "Form.Speciality", "Fill in this field" },
        { "Education", "Level=vocational&Speciality=alchemy&From=20.06.2010", "Form.Speciality", "Choose a value" },
        { "Education", "Level=vocational&Speciality=social-work", "Form.From", "Fill in this field" },
        { "Education", "Level=vocational&Speciality=social-work&From=20.06.2910", "Form.From", "has not come yet" },
        { "Education", "Level=vocational&Speciality=social-work&From=20.06.1910", "Form.From", "too early" },
        { "Education", "Level=vocational&Speciality=social-work&From=31.02.2010", "Form.From", "" },
        { "Employment", "OrganisationName=О&Occupation=3412-0-008&Sector=social-protection&Rate=9&From=01.02.2020", "Form.Rate", "from 0.05 to 1.5" },
        { "Employment", "OrganisationName=О&Occupation=3412-0-008&Sector=social-protection&Rate=1&From=01.02.2020&LastDay=31.01.2020", "Form.LastDay", "later than the beginning" },
        { "Supervision", "Type=group&Sessions=0&From=2024-05-05", "Form.Sessions", "from 1 to 400" },
        { "Category", "Occupation=5320-2-003&Value=second&From=2021-02-01", "Form.Occupation", "no categories" },
        { "Category", "Occupation=3412-0-008&Value=none&From=2021-02-01", "Form.Value", "Choose a value" },
        { "Award", "From=2024-10-27", "Form.Title", "Fill in this field" },
        { "Offer", "Places=-1&From=2025-01-01", "Form.Places", "from 0 to 200" },
        { "Offer", "From=2025-01-01", "Form.Places", "Fill in this field" },
        { "Contact", "Type=work-phone&Value=12&From=2025-01-01", "Form.Value", "Write a phone number" },
        { "Contact", "Type=work-email&Value=aty at uiym&From=2025-01-01", "Form.Value", "Write a phone number" },
        { "Contact", "Type=fax&Value=1234567890&From=2025-01-01", "Form.Type", "Choose a value" },
        { "Consent", "Type=everything&From=2025-01-01", "Form.Type", "Choose a value" },
        { "Concealment", "From=2025-01-01", "Form.Clause", "Fill in this field" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public async Task A_fact_of_every_kind_is_recorded_with_its_journal_entry(string kind, string fields)
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/records/{person.Number}/facts/new/{kind}", Fields(fields));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        (await registrar.Page(answer.Headers.Location!.ToString())).Body!.TextContent.ShouldContain("The fact is recorded.");
        var (facts, entries) = await Stored(person.Id);
        facts.Single().Kind.ToString().ShouldBe(kind);
        entries.Single(e => e.Kind == ActKind.FactRecorded).Id.ShouldBe(facts.Single().RecordedBy);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Each_field_says_what_is_wrong_with_it_and_nothing_is_written(string kind, string fields, string field, string message)
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        using var answer = await registrar.Submit($"/en/records/{person.Number}/facts/new/{kind}", Fields(fields));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Browser.Read(answer);
        page.QuerySelector($"[name='{field}']").ShouldNotBeNull();
        page.Body!.TextContent.ShouldContain(message);
        (await Stored(person.Id)).Facts.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_day_is_part_of_the_period()
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var answer = await registrar.Submit($"/en/records/{person.Number}/facts/new/Employment",
            Fields("OrganisationName=О&Occupation=3412-0-008&Sector=social-protection&Rate=1&From=01.02.2020&LastDay=29.02.2020"));

        (await Stored(person.Id)).Facts.Single().Until.ShouldBe(new DateOnly(2020, 3, 1));
    }

    [Fact]
    public async Task The_same_fact_twice_is_refused_so_a_double_click_is_harmless()
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{person.Number}/facts/new/Award";
        var page = await registrar.Page(path);
        using var first = await registrar.Submit(page, path, Fields("Title=Алғыс хат&From=2024-10-27"));
        using var second = await registrar.Submit(page, path, Fields("Title=Алғыс хат&From=2024-10-27"));

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Stored(person.Id)).Facts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_ten_writers_who_saw_the_same_record_exactly_one_writes()
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{person.Number}/facts/new/Award";
        var page = await registrar.Page(path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => registrar.Submit(page, path, Fields($"Title=Алғыс хат {i}&From=2024-10-27"))));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
        (await Stored(person.Id)).Facts.Count.ShouldBe(1);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_stale_page_is_refused_in_words_and_can_be_sent_again_after_a_look()
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{person.Number}/facts/new/Award";
        var stale = await registrar.Page(path);
        using var other = await registrar.Submit(path, Fields("Title=A&From=2024-10-27"));

        using var refused = await registrar.Submit(stale, path, Fields("Title=B&From=2024-10-27"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var again = await Browser.Read(refused);
        again.Body!.TextContent.ShouldContain("Someone else changed this record");
    }

    [Fact]
    public async Task Evidence_is_checked_by_its_content_and_stored_once_under_its_hash()
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);
        var path = $"/en/records/{person.Number}/facts/new/Award";
        var pdf = "%PDF-1.7 a scan"u8.ToArray();

        using var wrong = await registrar.Submit(await registrar.Page(path), path, Fields("Title=A&From=2024-10-27"), files: [("Evidence", "scan.pdf", "MZ program"u8.ToArray())]);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(wrong)).Body!.TextContent.ShouldContain("PDF, PNG or JPEG");
        using var right = await registrar.Submit(await registrar.Page(path), path, Fields("Title=A&From=2024-10-27"), files: [("Evidence", "scan.pdf", pdf)]);
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var evidence = (await Stored(person.Id)).Facts.Single().Evidence.Single();
        evidence.FileHash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf)));
        evidence.FileName.ShouldBe("scan.pdf");
    }

    [Fact]
    public async Task Without_a_kind_the_page_asks_for_it_and_an_unknown_kind_is_refused()
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        (await registrar.Page($"/kk/records/{person.Number}/facts/new")).QuerySelectorAll("main ul a").Length.ShouldBe(Enum.GetValues<FactKind>().Length);
        using var answer = await registrar.Get($"/kk/records/{person.Number}/facts/new/Wish");
        ((int)answer.StatusCode).ShouldBeInRange(200, 404);
    }

    private static Dictionary<string, string?> Fields(string query) =>
        query.Split('&').Select(f => f.Split('=', 2)).ToDictionary(f => "Form." + f[0], f => (string?)f[1]);

    private Task<(List<Web.Records.StoredFact> Facts, List<JournalEntry> Entries)> Stored(Guid person) => app.With(async s =>
    {
        var db = s.GetRequiredService<MeirimDb>();
        return (await db.Facts.Include(f => f.Evidence).Where(f => f.PersonId == person).ToListAsync(),
            await db.JournalEntries.Where(e => e.PersonId == person).ToListAsync());
    });
}
