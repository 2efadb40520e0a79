namespace Meirim.Web.Register.FindSpecialist;

/// <summary>One filter of the search as a list to choose from.</summary>
/// <param name="Name">Its name in the address; its label is the text <c>find.NAME</c>.</param>
public sealed record FilterModel(string Name, string? Chosen, IEnumerable<(string Code, string Text)> Choices);
