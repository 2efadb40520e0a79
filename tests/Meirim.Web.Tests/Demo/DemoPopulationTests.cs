using Meirim.Standards.Judging;
using Meirim.Standards.Records;
using Meirim.Web.Demo;
using Meirim.Web.Records;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;
using Outcome = Meirim.Standards.Judging.Outcome;

namespace Meirim.Web.Tests.Demo;

/// <summary>Three hundred specialists of Kazakhstan: what they are and that they show everything.</summary>
public sealed class DemoPopulationTests(DemoRegister demo) : IClassFixture<DemoRegister>
{
    [Fact]
    public async Task Social_workers_and_employers_stand_in_the_published_proportions()
    {
        var main = await demo.Ask(db => db.EntryPosts.Where(p => p.Occupation == "3412-0-008" || p.Occupation == "3412-0-009")
            .Select(p => new { p.PersonId, p.OrganisationId }).ToListAsync());
        var ngos = await demo.Ask(db => db.Organisations.Where(o => o.NonGovernmental).Select(o => o.Id).ToListAsync());

        // 12 704 and 1 251 of 35 000; second posts come on top
        main.Select(p => p.PersonId).Distinct().Count().ShouldBeInRange(108, 116);
        main.Count(p => ngos.Contains(p.OrganisationId!.Value)).ShouldBeInRange(8, 16);
        (await demo.Ask(db => db.Organisations.CountAsync(o => !o.NonGovernmental))).ShouldBe(10);
        ngos.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(35_000, 12_704, 1_251, 830, 184)]
    [InlineData(3_500, 1_270, 125, 83, 18)]
    public void The_whole_country_has_the_published_figures(int people, int socialWorkers, int inNgos, int state, int ngos)
    {
        KazakhWorkforce.SocialWorkers(demo.Data, people).ShouldBe(socialWorkers);
        KazakhWorkforce.SocialWorkersInNgos(demo.Data, people).ShouldBe(inNgos);
        KazakhWorkforce.StateOrganisations(demo.Data, people).ShouldBe(state);
        KazakhWorkforce.Ngos(demo.Data, people).ShouldBe(ngos);
    }

    [Fact]
    public async Task Every_occupation_of_the_standard_has_somebody()
    {
        var present = await demo.Ask(db => db.EntryPosts.Select(p => p.Occupation).Distinct().ToListAsync());

        demo.Data.Occupations.Where(o => o.HasCard).Select(o => o.Code).Except(present).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_kind_of_fact_and_every_status_occurs()
    {
        (await demo.Ask(db => db.Facts.Select(f => f.Kind).Distinct().ToListAsync())).ShouldBe(Enum.GetValues<FactKind>(), ignoreOrder: true);
        (await demo.Ask(db => db.RegisterEntries.Select(e => e.Status).Distinct().ToListAsync())).ShouldBe(Enum.GetValues<EntryStatus>(), ignoreOrder: true);
        (await demo.Ask(db => db.Facts.CountAsync(f => f.SupersededAt != null && f.Successor != null))).ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Every_kind_of_verdict_occurs()
    {
        var steps = (await demo.Files()).Select(f => NextSteps.For(f.Record.Current(), demo.Today, demo.Data)).ToList();
        var next = steps.SelectMany(s => s.Next).ToList();

        next.Select(s => s.Verdict.Outcome).Distinct().ShouldBe(Enum.GetValues<Outcome>(), ignoreOrder: true);
        // met, soon by time alone, missing a thing
        next.ShouldContain(s => !s.Verdict.IsMet && s.Verdict.EarliestDay < demo.Today.AddDays(180));
        next.ShouldContain(s => s.Distance.Things > 0);
        steps.SelectMany(s => s.Standing.Categories).Select(c => (c.Ladder, c.Category.Value)).Distinct().Count()
            .ShouldBe(demo.Data.Ladders.Count * 3, "second, first and highest on both ladders");
    }

    [Fact]
    public async Task Every_code_in_a_fact_is_one_of_the_country_s_lists()
    {
        var data = demo.Data;
        foreach (var body in (await demo.Files()).SelectMany(f => f.Record.Facts).Select(f => f.Body))
            (body switch
            {
                Education e => data.EducationLevels.Has(e.Level) && data.Specialities.Has(e.Speciality),
                Employment e => data.Occupations.Has(e.Occupation) && data.Sectors.Has(e.Sector) && e.Rate is > 0 and <= 1.5m
                    && (e.Services ?? []).All(data.Services.Has) && (e.Settings ?? []).All(data.Settings.Has),
                Training t => data.TrainingTypes.Has(t.Type) && data.TrainingSubjects.Has(t.Subject),
                Supervision s => data.SupervisionTypes.Has(s.Type) && s.Sessions > 0,
                Category c => data.Categories.Has(c.Value) && data.LadderOf(c.Occupation) is not null,
                RecognisedQualification q => data.Occupations.Has(q.Occupation),
                Language l => data.Languages.Has(l.Code) && data.LanguageLevels.Has(l.Level),
                Sanction s => data.Sanctions.Has(s.Type),
                _ => true,
            }).ShouldBeTrue(body.ToString());
    }

    [Fact]
    public async Task Nothing_was_known_before_it_happened()
    {
        foreach (var fact in await demo.Ask(db => db.Facts.AsNoTracking().ToListAsync()))
        {
            var recorded = DateOnly.FromDateTime(fact.RecordedAt.UtcDateTime.AddHours(5));
            (fact.From is null || fact.From <= recorded).ShouldBeTrue($"{fact.Kind} of {fact.From} recorded on {recorded}");
            (fact.Kind == FactKind.Employment && fact.Until > recorded).ShouldBeFalse($"an end of {fact.Until} recorded on {recorded}");
            (fact.Until is null || fact.From is null || fact.From < fact.Until).ShouldBeTrue();
        }
        (await demo.Ask(db => db.JournalEntries.MaxAsync(e => e.At))).ShouldBeLessThanOrEqualTo(TimeProvider.System.GetUtcNow().AddMinutes(1));
    }
}
