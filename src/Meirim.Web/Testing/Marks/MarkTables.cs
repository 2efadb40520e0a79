using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Testing.Marks;

internal sealed class MarkTables : IEntityTypeConfiguration<MarkPanel>, IEntityTypeConfiguration<PanelMember>, IEntityTypeConfiguration<MarkChange>
{
    public void Configure(EntityTypeBuilder<MarkPanel> panel)
    {
        panel.ToTable("TestPanels");
        panel.Property(p => p.Id).ValueGeneratedNever();
        panel.Property(p => p.Version).IsConcurrencyToken();
        panel.Ignore(p => p.IsOpen);
        panel.Ignore(p => p.Turn);
        panel.HasIndex(p => p.RoundId);
        panel.HasOne<TestRound>().WithMany().HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PanelMember> member)
    {
        member.ToTable("TestPanelMembers");
        member.HasKey(m => new { m.PanelId, m.AccountId });
        member.Property(m => m.Version).IsConcurrencyToken();
        member.HasIndex(m => m.AccountId);
        member.HasOne<MarkPanel>().WithMany().HasForeignKey(m => m.PanelId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MarkChange> change)
    {
        change.ToTable("TestMarkChanges");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Version).IsConcurrencyToken();
        change.HasIndex(c => new { c.RoundId, c.State });
        change.HasIndex(c => c.PanelId);
        change.HasOne<TestRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Restrict);
        change.HasOne<MarkPanel>().WithMany().HasForeignKey(c => c.PanelId).OnDelete(DeleteBehavior.Restrict);
    }
}
