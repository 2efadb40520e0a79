using Meirim.Web.Accounts;

namespace Meirim.Web.Ui;

/// <summary>What the layout needs to know about the reader.</summary>
public sealed class PageFrame(SignedIn signedIn, Navigation navigation, DemoState demo, IConfiguration configuration)
{
    public IReadOnlyList<NavigationLink> Links { get; private set; } = [];

    /// <summary>Name of who is signed in; null for a visitor.</summary>
    public string? Reader { get; private set; }

    public bool IsDemo { get; private set; }

    /// <summary>Where the source code can be read: the setting <c>SourceCode</c>.</summary>
    public string? SourceCode { get; } = configuration["SourceCode"];

    public async Task Fill()
    {
        Reader = (await signedIn.Account())?.DisplayName;
        Links = [.. navigation.For(await signedIn.Actors())];
        IsDemo = await demo.IsDemo();
    }
}
