using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.WaitingList;

/// <summary>
/// The order of a waiting list: the moment of the request, and nothing else. Whether the law puts some before others is not
/// known to us; no such rule is invented here.
/// </summary>
public sealed class WaitingPlace(MeirimDb db)
{
    /// <summary>Those who wait at a place, the first first.</summary>
    public IQueryable<ServiceRequest> At(string region, string placeKey) =>
        db.ServiceRequests.Where(r => r.State == RequestState.Waiting && r.Region == region && r.PlaceKey == placeKey).OrderBy(r => r.MadeAt).ThenBy(r => r.Id);

    /// <summary>How many of the same place asked before.</summary>
    public async Task<int> Before(ServiceRequest request, CancellationToken cancel)
    {
        var ids = await At(request.Region, request.PlaceKey).Where(r => r.MadeAt <= request.MadeAt).Select(r => r.Id).ToListAsync(cancel);
        return ids.IndexOf(request.Id);
    }
}
