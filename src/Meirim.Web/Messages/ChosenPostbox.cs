using Meirim.Web.Ui;

namespace Meirim.Web.Messages;

/// <summary>Mail where a server is set (<c>Smtp:Host</c>) and the people are real; files otherwise.</summary>
internal sealed class ChosenPostbox(IConfiguration configuration, DemoState demo, SmtpPostbox smtp, FolderPostbox folder) : IPostbox
{
    public async Task Post(Letter letter, CancellationToken cancel)
    {
        bool byMail = configuration["Smtp:Host"] is { Length: > 0 } && !await demo.IsDemo();
        await (byMail ? smtp.Post(letter, cancel) : folder.Post(letter, cancel));
    }
}
