using Meirim.Web.Accounts;
using Meirim.Web.Testing.Mind;
using Meirim.Web.Testing.Proposals;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Proposals;

/// <summary>Workers who propose, and staff who read.</summary>
internal static class ProposalScene
{
    public const string Mine = "/ru/my-tests/proposals", Desk = "/ru/testing/proposals", Answer = "/ru/testing/proposals/answer", Public = "/ru/proposals";

    /// <summary>A worker of the region, signed in.</summary>
    public static async Task<(Browser Own, Guid Person)> Worker(MeirimFixture app, string region = "27")
    {
        var at = await Workplace.Create(app, "Орал", region);
        var person = await People.Create(app, p => p.With(at.Post(), new DateOnly(2020, 1, 1)));
        return (await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id)), person.Id);
    }

    public static async Task<Proposal> Propose(MeirimFixture app, string words, string region = "27")
    {
        var (own, person) = await Worker(app, region);
        using var _ = own;
        using var sent = await own.Submit(Mine, new Dictionary<string, string?> { ["Words"] = words }, "#make");
        ((int)sent.StatusCode).ShouldBe(302);
        return (await Of(app, person)).Single();
    }

    public static Task<List<Proposal>> Of(MeirimFixture app, Guid person) => app.With(s =>
    {
        var owner = s.GetRequiredService<PrivateVault>().OwnerOf(person);
        return s.GetRequiredService<MeirimDb>().Proposals.AsNoTracking().Include(p => p.Themes).Where(p => p.Owner == owner).OrderBy(p => p.Id).ToListAsync();
    });

    public static Task<Problem?> Code(MeirimFixture app, Proposal proposal, params string[] themes) =>
        app.With(s => s.GetRequiredService<ProposalHandler>().Code(new Actor(null, "methodologist", Role.Methodologist), proposal.Id, themes, proposal.Version, default));

    /// <summary>The fields of an answer.</summary>
    public static Dictionary<string, string?> Fields(string theme, string summary = "Просят меньше отчётов", string answer = "Число отчётов сокращено вдвое") => new()
    {
        ["Theme"] = theme,
        ["Answers[0].Summary"] = "Есепті азайту ұсынылды",
        ["Answers[0].Answer"] = "Есеп саны екі есе азайды",
        ["Answers[0].Body"] = "Еңбек министрлігі",
        ["Answers[1].Summary"] = summary,
        ["Answers[1].Answer"] = answer,
        ["Answers[1].Body"] = "Министерство труда",
    };

    public static string Text(MeirimFixture app, string code, params object[] arguments) => app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code, arguments);
}
