using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Journal;

/// <summary>Takes and renews the right to do a background job, so that of several processes one does it at a time.</summary>
public sealed class LeaseHolder(MeirimDb db, CountryClock clock)
{
    private static readonly string Me = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";

    /// <summary>True when this process holds the lease for the time from now on.</summary>
    public async Task<bool> Take(string name, TimeSpan time, CancellationToken cancel = default)
    {
        var now = clock.Now;
        var lease = await db.Leases.SingleOrDefaultAsync(l => l.Name == name, cancel);
        if (lease is null) db.Leases.Add(new Lease { Name = name, Holder = Me, Until = now + time });
        else if (lease.Holder != Me && lease.Until > now) return false;
        // a lease that holds for more than half of its time needs no writing
        else if (lease.Holder == Me && lease.Until - now > time / 2) return true;
        else (lease.Holder, lease.Until) = (Me, now + time);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // another process was quicker
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
