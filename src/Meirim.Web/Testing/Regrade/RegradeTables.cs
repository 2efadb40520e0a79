using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Testing.Regrade;

internal sealed class RegradeTables : IEntityTypeConfiguration<KeyChange>
{
    public void Configure(EntityTypeBuilder<KeyChange> change)
    {
        change.ToTable("TestKeyChanges");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Version).IsConcurrencyToken();
        change.Ignore(c => c.IsOpen);
        change.HasIndex(c => new { c.RoundId, c.State });
        // a round has one change for each number of its key
        change.HasIndex(c => new { c.RoundId, c.Key }).IsUnique();
        change.HasOne<TestRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}
