using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Register;

internal sealed class RegisterTables : IEntityTypeConfiguration<RegisterEntry>, IEntityTypeConfiguration<EntryPost>,
    IEntityTypeConfiguration<EntryTrait>, IEntityTypeConfiguration<NameWord>, IEntityTypeConfiguration<NamePosting>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> entry)
    {
        entry.HasKey(e => e.PersonId);
        entry.Property(e => e.PersonId).ValueGeneratedNever();
        entry.HasIndex(e => e.Number).IsUnique();
        entry.HasIndex(e => new { e.Region, e.Occupation });
        entry.HasIndex(e => e.ChangesOn);
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

    public void Configure(EntityTypeBuilder<NameWord> word)
    {
        word.HasKey(w => w.Key1);
        word.HasIndex(w => w.AddedAt);
    }

    public void Configure(EntityTypeBuilder<NamePosting> posting)
    {
        posting.HasKey(p => new { p.Key1, p.PersonId, p.Part });
        posting.HasIndex(p => p.PersonId);
        posting.HasOne<NameWord>().WithMany().HasForeignKey(p => p.Key1).OnDelete(DeleteBehavior.Restrict);
    }
}
