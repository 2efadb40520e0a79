using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Testing.Bank;

internal sealed class BankTables : IEntityTypeConfiguration<ItemEnemy>, IEntityTypeConfiguration<ItemReview>, IEntityTypeConfiguration<ItemCorrection>,
    IEntityTypeConfiguration<ItemText>, IEntityTypeConfiguration<ItemWorker>
{
    public void Configure(EntityTypeBuilder<ItemEnemy> enemy)
    {
        enemy.HasKey(e => new { e.First, e.Second });
        enemy.HasIndex(e => e.Second);
        enemy.HasOne<TestItem>().WithMany().HasForeignKey(e => e.First).OnDelete(DeleteBehavior.Restrict);
        enemy.HasOne<TestItem>().WithMany().HasForeignKey(e => e.Second).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ItemReview> review)
    {
        review.Property(r => r.Id).ValueGeneratedNever();
        // one review of a version by one person, however often it is sent
        review.HasIndex(r => new { r.ItemId, r.Number, r.ReviewerId }).IsUnique();
        review.HasOne<ItemVersion>().WithMany().HasForeignKey(r => new { r.ItemId, r.Number }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ItemCorrection> correction)
    {
        correction.HasKey(c => c.ReviewId);
        correction.Property(c => c.ReviewId).ValueGeneratedNever();
        correction.HasIndex(c => c.ItemId);
        correction.HasOne<ItemReview>().WithOne().HasForeignKey<ItemCorrection>(c => c.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ItemText> text)
    {
        text.HasKey(t => new { t.ItemId, t.Number, t.Language });
        text.HasOne<ItemVersion>().WithMany().HasForeignKey(t => new { t.ItemId, t.Number }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ItemWorker> worker)
    {
        worker.HasKey(w => new { w.ItemId, w.AccountId });
        worker.HasIndex(w => w.AccountId);
        worker.HasOne<TestItem>().WithMany().HasForeignKey(w => w.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
