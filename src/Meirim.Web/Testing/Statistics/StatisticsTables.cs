using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Testing.Statistics;

internal sealed class StatisticsTables : IEntityTypeConfiguration<StoredStatistics>, IEntityTypeConfiguration<StoredItemStatistics>, IEntityTypeConfiguration<AlarmAnswer>
{
    public void Configure(EntityTypeBuilder<StoredStatistics> statistics)
    {
        statistics.ToTable("TestStatistics");
        statistics.HasKey(s => new { s.RoundId, s.Key });
        statistics.HasOne<TestRound>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoredItemStatistics> item)
    {
        item.ToTable("TestItemStatistics");
        item.HasKey(i => new { i.RoundId, i.Key, i.ItemId, i.Version, i.Form });
        item.HasIndex(i => i.ItemId);
        item.HasOne<StoredStatistics>().WithMany().HasForeignKey(i => new { i.RoundId, i.Key }).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<TestItem>().WithMany().HasForeignKey(i => i.ItemId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AlarmAnswer> answer)
    {
        answer.ToTable("TestAlarmAnswers");
        answer.Property(a => a.Id).ValueGeneratedNever();
        // of two who answer the same alarm at once, one does
        answer.HasIndex(a => new { a.RoundId, a.Key, a.ItemId, a.Version, a.Kind }).IsUnique();
        answer.HasOne<StoredStatistics>().WithMany().HasForeignKey(a => new { a.RoundId, a.Key }).OnDelete(DeleteBehavior.Restrict);
    }
}
