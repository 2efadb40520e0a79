using Meirim.Web.Register.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Register;

internal sealed class RegisterTables : IEntityTypeConfiguration<RegisterEntry>, IEntityTypeConfiguration<EntryPost>,
    IEntityTypeConfiguration<EntryTrait>, IEntityTypeConfiguration<RegisterMark>, IEntityTypeConfiguration<RemovedEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> entry)
    {
        entry.HasKey(e => e.PersonId);
        entry.Property(e => e.PersonId).ValueGeneratedNever();
        entry.HasIndex(e => e.Number).IsUnique();
        entry.HasIndex(e => new { e.Region, e.Occupation });
        entry.HasIndex(e => e.ChangesOn);
        entry.HasIndex(e => e.Revision);
        entry.HasMany(e => e.Posts).WithOne().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
        entry.HasMany(e => e.Traits).WithOne().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<EntryPost> post)
    {
        post.HasKey(p => new { p.PersonId, p.FactId });
        post.HasIndex(p => new { p.Place, p.Occupation });
        post.HasIndex(p => p.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<EntryTrait> trait)
    {
        trait.HasKey(t => new { t.PersonId, t.Kind, t.Code });
        trait.HasIndex(t => new { t.Kind, t.Code, t.PersonId });
    }

    public void Configure(EntityTypeBuilder<RegisterMark> mark)
    {
        mark.Property(m => m.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<RemovedEntry> removed)
    {
        removed.HasKey(r => r.PersonId);
        removed.Property(r => r.PersonId).ValueGeneratedNever();
        removed.HasIndex(r => r.Revision);
    }
}
