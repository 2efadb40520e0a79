using Meirim.Standards.Judging;
using Meirim.Standards.Records;
using Meirim.Standards.Requirements;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcome = Meirim.Standards.Judging.Outcome;

namespace Meirim.Web.Tests.Demo;

/// <summary>Three hundred specialists of Latvia.</summary>
public sealed class LatvianDemoTests(LatvianDemoRegister demo) : IClassFixture<LatvianDemoRegister>
{
    [Fact]
    public async Task All_four_kinds_of_specialist_and_several_municipalities_are_there()
    {
        (await demo.Ask(db => db.EntryPosts.Select(p => p.Occupation).Distinct().ToListAsync()))
            .ShouldBe(["social-worker", "social-carer", "social-rehabilitator", "social-assistance-organiser"], ignoreOrder: true);
        var regions = await demo.Ask(db => db.RegisterEntries.Select(e => e.Region).Distinct().ToListAsync());
        regions.Count.ShouldBeGreaterThan(5);
        regions.ShouldAllBe(r => r != null && demo.Data.Regions.Has(r));
    }

    [Fact]
    public async Task Yearly_duties_are_done_by_some_and_not_by_others()
    {
        var lastYear = new DateOnly(demo.Today.Year - 1, 12, 31);
        var verdicts = new List<Verdict>();
        foreach (var file in await demo.Files())
        {
            var record = file.Record.Current();
            foreach (var post in Standing.Of(record, lastYear, demo.Data).Posts.Take(1))
                verdicts.AddRange(demo.Data.RequirementsFor(post.Post.Occupation, lastYear).Where(s => s.Purpose == RequirementPurpose.Duty)
                    .SelectMany(s => Judge.Assess(s, record, lastYear, demo.Data).All()));
        }
        foreach (var kind in new[] { NodeKind.Supervision, NodeKind.TrainingHours })
        {
            var share = verdicts.Where(v => v.Requirement.Kind == kind).Average(v => v.IsMet ? 1.0 : 0.0);
            share.ShouldBeInRange(0.3, 0.85, kind.ToString());
        }
    }

    [Fact]
    public async Task Lawful_education_is_held_by_most()
    {
        var outcomes = new List<Outcome>();
        foreach (var file in await demo.Files())
        {
            var posts = Standing.Of(file.Record.Current(), demo.Today, demo.Data).Posts;
            if (posts.Count > 0 && posts[0].Post.Occupation is var occupation && demo.Data.RequirementFor(occupation, null, demo.Today) is { } entry)
                outcomes.Add(Judge.Assess(entry, file.Record.Current(), demo.Today, demo.Data).Outcome);
        }
        (outcomes.Count(o => o == Outcome.Met) * 100 / outcomes.Count).ShouldBeInRange(60, 95);
        outcomes.ShouldContain(Outcome.NotMet);
    }

    [Fact]
    public async Task What_was_written_beside_the_facts_is_what_the_facts_give() =>
        (await demo.Services.GetRequiredService<Projections>().Differing()).ShouldBeEmpty();
}
