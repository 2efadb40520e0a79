namespace Meirim.Web.Standards.ImportStandard;

/// <summary>One text in the list of what came in.</summary>
public sealed record ImportLine(Guid Id, string Name, string ActNumber, DateOnly ActDate, DateTimeOffset UploadedAt, DateTimeOffset? ConfirmedAt);
