using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Testing.Proposals;

internal sealed class ProposalTables : IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<ProposalTheme>, IEntityTypeConfiguration<ProposalAnswer>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.Property(p => p.Version).IsConcurrencyToken();
        proposal.HasIndex(p => p.Owner);
        proposal.HasIndex(p => new { p.IsCoded, p.Id });
        proposal.HasMany(p => p.Themes).WithOne().HasForeignKey(t => t.ProposalId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ProposalTheme> theme)
    {
        theme.HasKey(t => new { t.ProposalId, t.Theme });
        theme.HasIndex(t => t.Theme);
    }

    public void Configure(EntityTypeBuilder<ProposalAnswer> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.HasIndex(a => a.AnsweredOn);
    }
}
