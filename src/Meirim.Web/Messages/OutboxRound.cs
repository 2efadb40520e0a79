using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Messages;

/// <summary>
/// One round of sending. A message is claimed before it is handed over and marked after: whoever is killed in between has
/// it sent once more, under the same Message-ID; whoever is killed before loses nothing.
/// </summary>
public sealed class OutboxRound(MeirimDb db, IPostbox postbox, LetterWriter writer, CountryClock clock, ILogger<OutboxRound> log)
{
    private const int Batch = 50;

    /// <summary>The pauses after each failure; after the last the message is given up. It stays on the desk.</summary>
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(24), TimeSpan.FromHours(24)];

    /// <summary>Sends what is due. Returns how many were handed over.</summary>
    public async Task<int> Send(CancellationToken cancel = default)
    {
        var now = clock.Now;
        var due = await db.Messages.Where(m => m.NextTryAt <= now).OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Take(Batch).ToListAsync(cancel);
        int sent = 0;
        foreach (var message in due)
        {
            if (!await Claim(message, cancel)) continue;
            if (await Post(message, cancel)) sent++;
            await db.SaveChangesAsync(cancel);
        }
        db.ChangeTracker.Clear();
        return sent;
    }

    /// <summary>Notes the attempt before it is made, so that a process killed in the middle of it tries again only after the pause.</summary>
    private async Task<bool> Claim(OutboxMessage message, CancellationToken cancel)
    {
        message.NextTryAt = message.Attempts < Pauses.Length ? clock.Now + Pauses[message.Attempts] : null;
        message.Attempts++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(message).State = EntityState.Detached;
            return false;
        }
    }

    private async Task<bool> Post(OutboxMessage message, CancellationToken cancel)
    {
        try
        {
            await postbox.Post(writer.Write(message), cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            message.LastError = problem.GetType().Name;
            log.LogWarning(problem, "Message {Message} was not taken; attempt {Attempt}", message.Id, message.Attempts);
            return false;
        }
        (message.SentAt, message.NextTryAt, message.LastError) = (clock.Now, null, null);
        return true;
    }
}
