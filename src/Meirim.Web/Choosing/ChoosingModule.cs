using Meirim.Web.Choosing.Agreement;
using Meirim.Web.Choosing.Agreement.ChangeSpecialist;
using Meirim.Web.Choosing.AnswerRequest;
using Meirim.Web.Choosing.Feedback;
using Meirim.Web.Choosing.MyRequests;
using Meirim.Web.Choosing.RequestSpecialist;
using Meirim.Web.Choosing.WaitingList;

namespace Meirim.Web.Choosing;

/// <summary>A recipient asks for a specialist; the one who is asked answers; an agreement stands, pauses, ends.</summary>
internal static class ChoosingModule
{
    /// <summary>What other modules may use.</summary>
    public static readonly Type[] Published = [typeof(ServiceRequest), typeof(AskedSpecialist), typeof(ServiceAgreement), typeof(AgreedService), typeof(RequestState), typeof(AskedState), typeof(AgreementState)];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ChoosingAccess>();
        services.AddScoped<ChoosingNews>();
        services.AddScoped<ChoosingWords>();
        services.AddScoped<NamedSpecialists>();
        services.AddScoped<RequestCourse>();

        services.AddScoped<RequestFormReader>();
        services.AddScoped<RequestHandler>();
        services.AddScoped<RequestLines>();
        services.AddScoped<WithdrawHandler>();

        services.AddScoped<AcceptHandler>();
        services.AddScoped<DeclineHandler>();
        services.AddScoped<OverdueAnswers>();

        services.AddScoped<AgreementReader>();
        services.AddScoped<StepHandler>();
        services.AddScoped<FinishedAgreements>();
        services.AddScoped<ChangeHandler>();
        services.AddScoped<FeedbackHandler>();

        services.AddScoped<WaitingPlace>();
        services.AddScoped<TakeHandler>();
        services.AddHostedService<ChoosingRound>();
    }
}
