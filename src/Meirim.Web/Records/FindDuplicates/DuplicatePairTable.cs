using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Records.FindDuplicates;

internal sealed class DuplicatePairTable : IEntityTypeConfiguration<DuplicatePair>
{
    public void Configure(EntityTypeBuilder<DuplicatePair> pair)
    {
        pair.HasKey(p => new { p.FirstId, p.SecondId });
        pair.HasIndex(p => new { p.State, p.Score });
        pair.HasIndex(p => p.SecondId);
        pair.Property(p => p.Version).IsConcurrencyToken();
        pair.HasOne<Person>().WithMany().HasForeignKey(p => p.FirstId).OnDelete(DeleteBehavior.Restrict);
        pair.HasOne<Person>().WithMany().HasForeignKey(p => p.SecondId).OnDelete(DeleteBehavior.Restrict);
    }
}
