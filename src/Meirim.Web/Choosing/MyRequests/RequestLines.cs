using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.MyRequests;

/// <summary>Reads requests with what they led to, the newest first.</summary>
public sealed class RequestLines(MeirimDb db)
{
    public async Task<IReadOnlyList<RequestLine>> Read(IQueryable<ServiceRequest> which, int skip, int take, CancellationToken cancel)
    {
        var requests = await which.AsNoTracking().Include(r => r.Asked).OrderByDescending(r => r.MadeAt).ThenByDescending(r => r.Id).Skip(skip).Take(take).ToListAsync(cancel);
        var ids = requests.ConvertAll(r => r.Id);
        var agreements = await db.Agreements.AsNoTracking().Where(a => ids.Contains(a.RequestId)).ToDictionaryAsync(a => a.RequestId, cancel);
        return requests.ConvertAll(r => new RequestLine(r, agreements.GetValueOrDefault(r.Id)));
    }
}
