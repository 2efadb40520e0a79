using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Records.RequestCorrection;

internal sealed class CorrectionTables : IEntityTypeConfiguration<Correction>, IEntityTypeConfiguration<CorrectionEvidence>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.Property(c => c.Id).ValueGeneratedNever();
        correction.Property(c => c.Version).IsConcurrencyToken();
        correction.HasIndex(c => new { c.State, c.AskedAt });
        correction.HasIndex(c => c.PersonId);
        correction.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        correction.HasMany(c => c.Evidence).WithOne().HasForeignKey(e => e.CorrectionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CorrectionEvidence> evidence)
    {
        evidence.HasKey(e => new { e.CorrectionId, e.FileHash });
        evidence.HasOne<EvidenceFile>().WithMany().HasForeignKey(e => e.FileHash).OnDelete(DeleteBehavior.Restrict);
    }
}
