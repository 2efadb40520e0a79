namespace Meirim.Web.Workforce.Upload.SettleRow;

/// <summary>Finds the people among whom the sender chooses; the way in which it looks is this program's own.</summary>
public interface IOfferCandidates
{
    Task<IReadOnlyList<Candidate>> Of(StaffUpload upload, UploadRow row, CancellationToken cancel);
}
