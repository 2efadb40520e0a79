using Meirim.Web.Records;
using Meirim.Web.Workforce.Upload.Checking;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.SettleRow;

/// <summary>The sender says who is meant by a row, or that it is to be left out. The row is then laid beside the register anew.</summary>
public sealed class ChooseHandler(MeirimDb db, IOfferCandidates candidates, RowReader reader, IdentifierVault identifiers, UploadVault vault, UploadCheck check)
{
    public const string LeaveOut = "out", Another = "another";

    public static bool MayBeChosen(UploadRow row) => row is { EndsFact: null, Content: not null, State: RowState.Wrong or RowState.Doubtful or RowState.Different or RowState.Same or RowState.Overtaken };

    public async Task<Problem?> Choose(StaffUpload upload, int number, string? choice, CancellationToken cancel)
    {
        if (upload.State != UploadState.Checked) return UploadProblems.NotNow;
        if (string.IsNullOrWhiteSpace(choice)) return UploadProblems.ChoiceMissing;
        var row = await db.UploadRows.AsNoTracking().SingleAsync(r => r.UploadId == upload.Id && r.Row == number, cancel);
        if (!MayBeChosen(row)) return UploadProblems.NotNow;
        if (choice == LeaveOut)
        {
            await db.UploadRows.Where(r => r.UploadId == upload.Id && r.Row == number).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeftOut, true), cancel);
            return null;
        }
        if (choice == Another)
        {
            var (said, _) = reader.Read(vault.Open(row.Content!).Cells, upload.Language);
            if (said.Identifier is not { } identifier) return UploadProblems.ChoiceUnknown;
            var identities = new Identities(db, identifiers);
            await identities.Look([said], cancel);
            row.PersonId = identities.Of(identifier);
        }
        else if ((await candidates.Of(upload, row, cancel)).FirstOrDefault(c => c.Number == choice) is { } chosen) row.PersonId = chosen.PersonId;
        else return UploadProblems.ChoiceUnknown;
        (row.IsChosen, row.LeftOut) = (true, false);
        // kept before it is laid anew, which changes only what it finds
        await db.UploadRows.Where(r => r.UploadId == upload.Id && r.Row == number).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.PersonId, row.PersonId).SetProperty(r => r.IsChosen, true).SetProperty(r => r.LeftOut, false), cancel);
        try
        {
            await check.Run(upload, row, cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return UploadProblems.Stale;
        }
    }
}
