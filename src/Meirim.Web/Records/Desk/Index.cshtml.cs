using Meirim.Web.Accounts;
using Meirim.Web.Records.QueueFigures;
using Meirim.Web.Ui;

namespace Meirim.Web.Records.Desk;

/// <summary>Where an officer's day begins: what each of their rights opens.</summary>
[Needs(Role.Registrar, Role.Methodologist, Role.Administrator)]
public sealed class IndexModel(SignedIn signedIn, DeskFigures figures) : MeirimPage
{
    public IReadOnlyList<Actor> Actors { get; private set; } = [];

    public bool Holds(Role right) => Actors.Any(a => a.Right == right);

    /// <summary>How the registrar's queues stand; none for other officers.</summary>
    public IReadOnlyList<QueueFigure> Figures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Actors = await signedIn.Actors();
        if (Actors.FirstOrDefault(a => a.Right == Role.Registrar) is { } registrar) Figures = await figures.Read(registrar, cancel);
    }
}
