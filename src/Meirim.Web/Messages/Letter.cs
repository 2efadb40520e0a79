using System.Text;

namespace Meirim.Web.Messages;

/// <summary>A message as it goes by mail. The id stays the same however often it is tried, so that a mailbox shows it once.</summary>
public sealed record Letter(string MessageId, string From, string To, string Language, string Subject, string Body, DateTimeOffset At)
{
    /// <summary>The letter as a file of mail programs (RFC 5322; MIME, RFC 2045 and 2047).</summary>
    public string ToEml()
    {
        var text = new StringBuilder();
        text.Append("Message-ID: ").Append(MessageId).Append("\r\n");
        text.Append("Date: ").Append(At.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", System.Globalization.CultureInfo.InvariantCulture)).Append("\r\n");
        text.Append("From: ").Append(From).Append("\r\n");
        text.Append("To: ").Append(To).Append("\r\n");
        text.Append("Subject: ").AppendJoin("\r\n ", EncodedWords(Subject)).Append("\r\n");
        text.Append("Auto-Submitted: auto-generated\r\n");
        text.Append("Content-Language: ").Append(Language).Append("\r\n");
        text.Append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        text.Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(Body), Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>RFC 2047: at most 75 signs a word, and no letter is cut in two.</summary>
    private static IEnumerable<string> EncodedWords(string subject)
    {
        var piece = new List<byte>();
        foreach (var rune in subject.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (piece.Count + bytes.Length > 42)
            {
                yield return $"=?utf-8?B?{Convert.ToBase64String([.. piece])}?=";
                piece.Clear();
            }
            piece.AddRange(bytes);
        }
        yield return $"=?utf-8?B?{Convert.ToBase64String([.. piece])}?=";
    }
}
