using System.Globalization;
using System.Security.Cryptography;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Meirim.Web.Workforce.Upload.Reading;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload;

/// <summary>Takes a file in: reads it as a table, seals its rows, and leaves the rest to the program's own time.</summary>
public sealed class SendUploadHandler(
    MeirimDb db, TableReader tables, UploadVault vault, CountryClock clock, UploadSignal signal, IConfiguration configuration)
{
    private readonly int _perDay = configuration.GetValue("Uploads:PerDay", 40);

    public async Task<Outcome<StaffUpload>> Send(Actor actor, Organisation employer, string fileName, byte[] file, CancellationToken cancel)
    {
        if (file.Length == 0) return UploadProblems.Empty;
        var now = clock.Now;
        // enough for every slip of a day; not enough to try out who stands in the register
        if (await db.Uploads.CountAsync(u => u.OrganisationId == employer.Id && u.MadeAt > now.AddDays(-1), cancel) >= _perDay) return UploadProblems.TooManyToday.With(_perDay);
        if (!tables.Read(file).Succeeded(out var table, out var problem)) return problem;

        var upload = new StaffUpload
        {
            Id = Guid.CreateVersion7(now),
            OrganisationId = employer.Id,
            SentBy = actor.Name,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            FileName = NameOf(fileName),
            FileHash = Convert.ToHexStringLower(SHA256.HashData(file)),
            Columns = string.Join(' ', table.Columns),
            UnknownColumns = string.Join('\n', table.Unknown),
            Rows = table.Rows.Count,
            MadeAt = now,
            Salt = Commitment.NewSalt(),
        };
        upload.Decide(actor, UploadState.Waiting);
        db.Uploads.Add(upload);
        db.UploadRows.AddRange(table.Rows.Select(row => new UploadRow { UploadId = upload.Id, Row = row.Number, Content = vault.Seal(new RowContent(row.Cells)) }));
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            if (!await AddedRows.TryWrite(db, cancel)) await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        db.ChangeTracker.Clear();
        signal.Wake();
        return upload;
    }

    private static string NameOf(string fileName)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/')).Trim();
        return name.Length switch
        {
            0 => "table",
            > 120 => name[..120],
            _ => name,
        };
    }
}
