namespace Meirim.Web.Choosing.AnswerRequest;

/// <summary>Whether a request can be answered now, by the one who has it before them.</summary>
internal static class AnswerRule
{
    /// <param name="seen">Version of the request that they had before them.</param>
    public static Problem? Fault(ServiceRequest request, int seen, DateTimeOffset now)
    {
        if (request is not { State: RequestState.Asked, Current: { State: AskedState.Asked } asked }) return ChoosingProblems.NotBeforeYou;
        if (asked.AnswerBy < now) return ChoosingProblems.AnswerTooLate;
        return request.Version == seen ? null : ChoosingProblems.Stale;
    }
}
