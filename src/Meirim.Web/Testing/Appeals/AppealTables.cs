using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Testing.Appeals;

internal sealed class AppealTables : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.ToTable("TestAppeals");
        appeal.Property(a => a.Id).ValueGeneratedNever();
        appeal.Property(a => a.Version).IsConcurrencyToken();
        // however often it is sent at once
        appeal.HasIndex(a => new { a.AttemptId, a.Question }).IsUnique();
        appeal.HasIndex(a => new { a.RoundId, a.ItemId, a.State });
        appeal.HasIndex(a => a.State);
        appeal.HasIndex(a => a.KeyChangeId);
        appeal.HasOne<Attempt>().WithMany().HasForeignKey(a => a.AttemptId).OnDelete(DeleteBehavior.Restrict);
        appeal.HasOne<KeyChange>().WithMany().HasForeignKey(a => a.KeyChangeId).OnDelete(DeleteBehavior.Restrict);
    }
}
