using Meirim.Web.Accounts;
using Meirim.Web.Ui;

namespace Meirim.Web.Records.Desk;

/// <summary>Where an officer's day begins: what each of their rights opens.</summary>
[Needs(Role.Registrar, Role.Methodologist, Role.Administrator)]
public sealed class IndexModel(SignedIn signedIn) : MeirimPage
{
    public IReadOnlyList<Actor> Actors { get; private set; } = [];

    public bool Holds(Role right) => Actors.Any(a => a.Right == right);

    public async Task OnGetAsync() => Actors = await signedIn.Actors();
}
