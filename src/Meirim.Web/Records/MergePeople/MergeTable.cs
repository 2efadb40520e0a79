using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Records.MergePeople;

internal sealed class MergeTable : IEntityTypeConfiguration<Merge>
{
    public void Configure(EntityTypeBuilder<Merge> merge)
    {
        merge.Property(m => m.Id).ValueGeneratedNever();
        // a merge is taken back once: of two who try, the second finds it changed
        merge.Property(m => m.UndoneAt).IsConcurrencyToken();
        merge.HasOne<Person>().WithMany().HasForeignKey(m => m.KeptId).OnDelete(DeleteBehavior.Restrict);
        merge.HasOne<Person>().WithMany().HasForeignKey(m => m.MergedId).OnDelete(DeleteBehavior.Restrict);
    }
}
