namespace Meirim.Web.Workforce.Upload.SettleRow;

/// <summary>Someone whom a row may mean, with no more than the sender may see of them.</summary>
/// <param name="Posts">What they work as and where.</param>
/// <param name="IsColleague">True for one of the sender's own staff; of others stands here what the public reads.</param>
public sealed record Candidate(Guid PersonId, string Number, string Names, IReadOnlyList<string> Posts, bool IsColleague);
