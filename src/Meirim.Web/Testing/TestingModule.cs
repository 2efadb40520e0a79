using Meirim.Web.Testing.Appeals;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Bank.Enemies;
using Meirim.Web.Testing.Bank.ExportItems;
using Meirim.Web.Testing.Bank.ImportItems;
using Meirim.Web.Testing.Bank.ListItems;
using Meirim.Web.Testing.Bank.ViewItem;
using Meirim.Web.Testing.Bank.Work;
using Meirim.Web.Testing.Bank.WriteItem;
using Meirim.Web.Testing.Integrity;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Testing.Mind;
using Meirim.Web.Testing.Proposals;
using Meirim.Web.Testing.MyTests.ViewResult;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Room;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Seb;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Testing.Statistics.ExportResults;
using Meirim.Web.Testing.Statistics.Report;

namespace Meirim.Web.Testing;

/// <summary>National testing: the bank of questions, rounds and papers, the sitting, the result.</summary>
internal static class TestingModule
{
    /// <summary>What other modules may use.</summary>
    public static readonly Type[] Published = [typeof(DemoTesting)];

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ItemReader>();
        services.AddSingleton<BankWords>();
        services.AddSingleton<ImportFiles>();
        services.AddScoped<BankSearch>();
        services.AddScoped<ImportPlanner>();
        services.AddScoped<ImportItemsHandler>();
        services.AddScoped<RetireItemHandler>();
        services.AddScoped<EnemyHandler>();
        services.AddScoped<ExportHandler>();
        services.AddSingleton<BankRules>();
        services.AddScoped<ItemDesk>();
        services.AddScoped<ReviewHandler>();
        services.AddScoped<TextHandler>();
        services.AddScoped<StageHandler>();
        services.AddScoped<WorkerHandler>();
        services.AddScoped<StandardChoices>();
        services.AddScoped<ItemFormCheck>();
        services.AddScoped<WriteItemHandler>();
        services.AddScoped<DemoBank>();
        services.AddScoped<DemoTesting>();

        services.AddSingleton<Blueprints>();
        services.AddSingleton<SessionWords>();
        services.AddScoped<PlanRoundHandler>();
        services.AddScoped<BookHandler>();
        services.AddScoped<CancelBookingHandler>();
        services.AddScoped<Exposure>();
        services.AddScoped<Calibrations>();
        services.AddScoped<DrawHandler>();

        services.AddSingleton<PaperReader>();
        services.AddSingleton<SittingTokens>();
        services.AddScoped<SitHandler>();
        services.AddScoped<SebGate>();
        services.AddScoped<SetKeysHandler>();
        services.AddScoped<HandInHandler>();
        services.AddSingleton<AnswerStore>();
        services.AddHostedService(provider => provider.GetRequiredService<AnswerStore>());
        services.AddHostedService<ClosingRound>();

        services.AddScoped<RoomHandler>();
        services.AddScoped<RoomView>();

        services.AddScoped<ResultHandler>();
        services.AddScoped<SheetScorer>();
        services.AddScoped<ResultEvidence>();
        services.AddScoped<ResultRecords>();
        services.AddScoped<ResultWork>();
        services.AddScoped<RoundKeys>();
        services.AddScoped<KeyReckoning>();
        services.AddScoped<KeyChangeHandler>();
        services.AddScoped<KeyChangeWords>();
        services.AddScoped<PanelHandler>();
        services.AddScoped<JudgeHandler>();
        services.AddScoped<MarkHandler>();
        services.AddScoped<EquatingReader>();
        services.AddScoped<ResultReader>();
        services.AddScoped<Learning>();
        services.AddScoped<ResitHandler>();
        services.AddScoped<AppealHandler>();
        services.AddHostedService<ResultRound>();

        MindParts.Add(services);
        ProposalParts.Add(services);

        services.AddScoped<StatisticsReader>();
        services.AddScoped<StatisticsWork>();
        services.AddScoped<ReleaseGate>();
        services.AddScoped<AnswerAlarmsHandler>();
        services.AddSingleton<HealthWords>();
        services.AddScoped<PromptReader>();
        services.AddScoped<NotePromptHandler>();
        services.AddScoped<ReportWriter>();
        services.AddScoped<ResultFiles>();
        services.AddHostedService<StatisticsRound>();
    }

    public static void Map(WebApplication app) => SittingApi.Map(app);
}
