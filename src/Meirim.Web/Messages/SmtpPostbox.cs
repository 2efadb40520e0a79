using System.Net;
using System.Net.Mail;
using System.Text;

namespace Meirim.Web.Messages;

/// <summary>
/// Letters by SMTP. Settings: <c>Smtp:Host</c>, <c>Smtp:Port</c> (587), <c>Smtp:Tls</c> (<c>true</c>), <c>Smtp:User</c>,
/// <c>Smtp:Password</c>, <c>Smtp:From</c>.
/// </summary>
internal sealed class SmtpPostbox(IConfiguration configuration) : IPostbox
{
    public async Task Post(Letter letter, CancellationToken cancel)
    {
        using var client = new SmtpClient(configuration["Smtp:Host"], configuration.GetValue("Smtp:Port", 587))
        {
            EnableSsl = configuration.GetValue("Smtp:Tls", true),
            Timeout = 30_000,
        };
        if (configuration["Smtp:User"] is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, configuration["Smtp:Password"]);
        using var mail = new MailMessage(letter.From, letter.To, letter.Subject, letter.Body)
        {
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
            BodyTransferEncoding = System.Net.Mime.TransferEncoding.Base64,
        };
        mail.Headers["Message-ID"] = letter.MessageId;
        mail.Headers["Auto-Submitted"] = "auto-generated";
        mail.Headers["Content-Language"] = letter.Language;
        await client.SendMailAsync(mail, cancel);
    }
}
