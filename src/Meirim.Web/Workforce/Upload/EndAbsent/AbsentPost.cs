namespace Meirim.Web.Workforce.Upload.EndAbsent;

/// <summary>A post of someone on the staff of whom the file does not speak.</summary>
/// <param name="IsChosen">True when the sender has already said that it ends.</param>
public sealed record AbsentPost(Guid FactId, Guid PersonId, string Number, string Name, string Occupation, DateOnly? Since, bool IsChosen);
