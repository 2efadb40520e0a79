using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Records.SeeWhoLooked;

internal sealed class SeeWhoLookedTables : IEntityTypeConfiguration<RecordView>, IEntityTypeConfiguration<IdentifierSearchCount>
{
    public void Configure(EntityTypeBuilder<RecordView> view)
    {
        view.Property(v => v.Id).ValueGeneratedNever();
        view.HasIndex(v => new { v.PersonId, v.At });
        view.HasIndex(v => v.At);
        view.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdentifierSearchCount> count)
    {
        count.HasKey(c => c.AccountId);
        count.Property(c => c.AccountId).ValueGeneratedNever();
    }
}
