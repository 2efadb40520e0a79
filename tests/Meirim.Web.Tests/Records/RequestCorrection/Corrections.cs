using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.RequestCorrection;

/// <summary>Requests for a test, asked through the handler of the page.</summary>
internal static class Corrections
{
    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 9, 9];

    /// <summary>A person in the region with an award, who says that the award is wrong.</summary>
    public static async Task<(Person Person, Guid Fact, Guid Correction)> Ask(MeirimFixture app, string words = "The year is 2023", string region = "75")
    {
        var at = await Workplace.Create(app, region == "75" ? "Алматы" : "Ауыл " + region, region);
        var person = await People.Create(app, p => p.With(new Award("Алғыс хат"), new DateOnly(2024, 10, 27)).With(at.Post(), new DateOnly(2020, 1, 1)));
        var fact = await app.With(s => s.GetRequiredService<MeirimDb>().Facts.Where(f => f.PersonId == person.Id && f.Kind == FactKind.Award).Select(f => f.Id).SingleAsync());
        var problem = await app.With(async services =>
        {
            var file = (await services.GetRequiredService<RecordStore>().Find(person.Id))!;
            var evidence = (await services.GetRequiredService<EvidenceStore>().Add("proof.png", new MemoryStream(Png))).Value;
            var actor = new Actor(null, "The person", Role.Practitioner, PersonId: person.Id);
            return await services.GetRequiredService<AskCorrectionHandler>().Ask(actor, file, fact, words, evidence, CancellationToken.None);
        });
        problem.ShouldBeNull();
        return (person, fact, (await Of(app, person.Id)).Id);
    }

    public static Task<Correction> Of(MeirimFixture app, Guid person) =>
        app.With(s => s.GetRequiredService<MeirimDb>().Corrections.AsNoTracking().Include(c => c.Evidence).SingleAsync(c => c.PersonId == person));
}
