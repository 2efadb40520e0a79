using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Standards;

internal sealed class StandardTables : IEntityTypeConfiguration<StandardImport>, IEntityTypeConfiguration<StoredEdition>
{
    public void Configure(EntityTypeBuilder<StandardImport> import)
    {
        import.Property(i => i.Id).ValueGeneratedNever();
        import.HasIndex(i => i.SourceHash).IsUnique();
        import.Property(i => i.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<StoredEdition> edition)
    {
        edition.Property(e => e.Id).ValueGeneratedNever();
        edition.HasIndex(e => new { e.OccupationCode, e.From }).IsUnique();
        edition.HasOne<StandardImport>().WithMany().HasForeignKey(e => e.ImportId).OnDelete(DeleteBehavior.Restrict);
        edition.Property(e => e.Version).IsConcurrencyToken();
    }
}
