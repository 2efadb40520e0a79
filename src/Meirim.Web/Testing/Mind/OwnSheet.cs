namespace Meirim.Web.Testing.Mind;

/// <summary>A sheet that its owner reads.</summary>
public sealed record OwnSheet(Guid Id, string Pack, SheetContent Content);
