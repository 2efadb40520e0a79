using Meirim.Web.Organisations;
using Meirim.Web.Workforce.Deadlines;
using Meirim.Web.Workforce.Posts;
using Meirim.Web.Workforce.Workload;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Workforce;

internal sealed class WorkforceTables : IEntityTypeConfiguration<StaffingPost>, IEntityTypeConfiguration<DeadlineNotice>, IEntityTypeConfiguration<OwnTarget>
{
    public void Configure(EntityTypeBuilder<StaffingPost> post)
    {
        post.Property(p => p.Id).ValueGeneratedNever();
        post.Property(p => p.Version).IsConcurrencyToken();
        post.HasIndex(p => p.OrganisationId);
        post.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    // the key is what makes a letter go once, however many look at the same moment
    public void Configure(EntityTypeBuilder<DeadlineNotice> notice) => notice.HasKey(n => new { n.AccountId, n.Subject, n.Due, n.Mark });

    public void Configure(EntityTypeBuilder<OwnTarget> target)
    {
        target.HasKey(t => new { t.OrganisationId, t.Occupation });
        target.Property(t => t.Version).IsConcurrencyToken();
        target.HasOne<Organisation>().WithMany().HasForeignKey(t => t.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
