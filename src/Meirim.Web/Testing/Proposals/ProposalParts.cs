using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Testing.Proposals.PutOnRecord;

namespace Meirim.Web.Testing.Proposals;

/// <summary>What workers say for others to read: proposals, and survey answers that go onto their record.</summary>
internal static class ProposalParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ProposalThemes>();
        services.AddScoped<ProposalHandler>();
        services.AddScoped<IErasedWithPerson, ProposalErasure>();
        services.AddSingleton<SurveyFacts>();
        services.AddScoped<SurveyAnswers>();
        services.AddScoped<PutOnRecordHandler>();
    }
}
