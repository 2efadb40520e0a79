using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Organisations;

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Licence>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Id).ValueGeneratedNever();
        organisation.HasIndex(o => o.Identifier).IsUnique();
        organisation.HasIndex(o => o.Region);
        organisation.Property(o => o.Version).IsConcurrencyToken();
        organisation.Ignore(o => o.Name);
        organisation.Ignore(o => o.AccessCodes);
    }

    public void Configure(EntityTypeBuilder<Licence> licence)
    {
        licence.Property(l => l.Id).ValueGeneratedNever();
        licence.Property(l => l.Version).IsConcurrencyToken();
        licence.HasIndex(l => new { l.OrganisationId, l.Number });
        licence.HasIndex(l => l.State);
        licence.HasIndex(l => l.FileHash);
        licence.HasOne<Organisation>().WithMany().HasForeignKey(l => l.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        licence.HasOne<EvidenceFile>().WithMany().HasForeignKey(l => l.FileHash).OnDelete(DeleteBehavior.Restrict);
        licence.Ignore(l => l.Kinds);
        licence.Ignore(l => l.LastDay);
    }
}
