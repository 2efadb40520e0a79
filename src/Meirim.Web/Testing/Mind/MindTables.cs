using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Testing.Mind;

internal sealed class MindTables : IEntityTypeConfiguration<MindConsent>, IEntityTypeConfiguration<MindSheet>, IEntityTypeConfiguration<RoundFigures>
{
    public void Configure(EntityTypeBuilder<MindConsent> consent)
    {
        consent.HasKey(c => new { c.RoundId, c.Owner });
        consent.HasOne<TestRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MindSheet> sheet)
    {
        sheet.Property(s => s.Id).ValueGeneratedNever();
        sheet.HasIndex(s => s.Owner);
        sheet.HasIndex(s => new { s.RoundId, s.Owner, s.Pack }).IsUnique();
        // no sheet of a round without its consent: whoever withdraws takes the sheets along, also one that comes at that moment
        sheet.HasOne<MindConsent>().WithMany().HasForeignKey(s => new { s.RoundId, s.Owner }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RoundFigures> figures)
    {
        figures.ToTable("MindFigures");
        figures.HasKey(f => f.RoundId);
        figures.HasOne<TestRound>().WithMany().HasForeignKey(f => f.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}
