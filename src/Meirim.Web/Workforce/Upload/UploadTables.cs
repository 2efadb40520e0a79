using Meirim.Web.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Workforce.Upload;

internal sealed class UploadTables : IEntityTypeConfiguration<StaffUpload>, IEntityTypeConfiguration<UploadRow>
{
    public void Configure(EntityTypeBuilder<StaffUpload> upload)
    {
        upload.ToTable("Uploads");
        upload.Property(u => u.Id).ValueGeneratedNever();
        upload.Property(u => u.Version).IsConcurrencyToken();
        upload.HasIndex(u => new { u.OrganisationId, u.MadeAt });
        upload.HasIndex(u => u.State);
        upload.HasOne<Organisation>().WithMany().HasForeignKey(u => u.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        upload.Ignore(u => u.ColumnList);
        upload.Ignore(u => u.DecidedBy);
        upload.Ignore(u => u.IsBusy);
    }

    public void Configure(EntityTypeBuilder<UploadRow> row)
    {
        row.ToTable("UploadRows");
        row.HasKey(r => new { r.UploadId, r.Row });
        // none by state: PostgreSQL would take it for the key's when it has not counted the rows of a new upload yet
        row.HasIndex(r => r.PersonId);
        // a row is written once: of two who try, the second finds it done
        row.Property(r => r.State).IsConcurrencyToken();
        row.HasOne<StaffUpload>().WithMany().HasForeignKey(r => r.UploadId).OnDelete(DeleteBehavior.Cascade);
    }
}
