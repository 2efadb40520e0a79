using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Testing.MyTests.ViewResult;

internal sealed class ResitWishTable : IEntityTypeConfiguration<ResitWish>
{
    public void Configure(EntityTypeBuilder<ResitWish> wish)
    {
        wish.ToTable("TestResitWishes");
        wish.HasKey(w => w.AttemptId);
        wish.Property(w => w.AttemptId).ValueGeneratedNever();
        wish.Property(w => w.Version).IsConcurrencyToken();
        wish.HasIndex(w => w.RoundId);
        wish.HasOne<Attempt>().WithMany().HasForeignKey(w => w.AttemptId).OnDelete(DeleteBehavior.Restrict);
    }
}
