using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Organisations;

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
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
}
