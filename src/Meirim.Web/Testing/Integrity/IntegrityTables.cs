using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Testing.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Testing.Integrity;

internal sealed class IntegrityTables : IEntityTypeConfiguration<Prompt>, IEntityTypeConfiguration<PromptNote>
{
    public void Configure(EntityTypeBuilder<Prompt> prompt)
    {
        prompt.ToTable("TestPrompts");
        prompt.Property(p => p.Id).ValueGeneratedNever();
        // two processes that reckon the same round leave each prompt once
        prompt.HasIndex(p => new { p.RoundId, p.Key, p.Kind, p.AttemptId, p.OtherId }).IsUnique();
        prompt.HasIndex(p => p.AttemptId);
        prompt.HasIndex(p => p.OtherId);
        prompt.HasOne<StoredStatistics>().WithMany().HasForeignKey(p => new { p.RoundId, p.Key }).OnDelete(DeleteBehavior.Restrict);
        prompt.HasOne<Attempt>().WithMany().HasForeignKey(p => p.AttemptId).OnDelete(DeleteBehavior.Restrict);
        prompt.HasOne<Attempt>().WithMany().HasForeignKey(p => p.OtherId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PromptNote> note)
    {
        note.ToTable("TestPromptNotes");
        note.Property(n => n.Id).ValueGeneratedNever();
        note.HasIndex(n => n.RoundId);
        note.HasOne<TestRound>().WithMany().HasForeignKey(n => n.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}
