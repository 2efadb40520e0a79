using Meirim.Web.Ui;

namespace Meirim.Web.Messages;

/// <summary>
/// Puts a message into words in the reader's language. Settings: <c>PublicAddress</c>, the address under which people reach
/// this program, for the links; <c>Smtp:From</c>, the sender.
/// </summary>
public sealed class LetterWriter(Texts texts, IConfiguration configuration)
{
    private string Address => (configuration["PublicAddress"] ?? configuration["urls"]?.Split(';')[0] ?? "http://127.0.0.1:5080").TrimEnd('/');

    private string From => configuration["Smtp:From"] ?? "meirim@meirim.example";

    public Letter Write(OutboxMessage message)
    {
        var what = texts.In(message.Language, "message." + message.Kind);
        var body = string.Join("\n\n",
            texts.In(message.Language, "message.greeting"), what, $"{Address}/{message.Language}{message.Path}", texts.In(message.Language, "message.footer")) + "\n";
        return new Letter($"<{message.Id:N}@{From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..].TrimEnd('>')}>", From, message.Email!, message.Language, what, body, message.CreatedAt);
    }
}
