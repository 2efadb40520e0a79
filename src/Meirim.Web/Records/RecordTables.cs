using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Records;

internal sealed class RecordTables : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<RecordedName>,
    IEntityTypeConfiguration<StoredFact>, IEntityTypeConfiguration<FactEvidence>, IEntityTypeConfiguration<EvidenceFile>,
    IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.HasIndex(p => p.Number).IsUnique();
        person.HasIndex(p => p.IdentifierHash).IsUnique();
        person.Property(p => p.Version).IsConcurrencyToken();
        person.HasIndex(p => p.MergedInto);
    }

    public void Configure(EntityTypeBuilder<RecordedName> name)
    {
        name.Property(n => n.Id).ValueGeneratedNever();
        name.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoredFact> fact)
    {
        fact.Property(f => f.Id).ValueGeneratedNever();
        fact.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
        fact.HasMany(f => f.Evidence).WithOne().HasForeignKey(e => e.FactId).OnDelete(DeleteBehavior.Restrict);
        // a fact is superseded once: of two who try, the second finds it changed
        fact.Property(f => f.SupersededAt).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<FactEvidence> evidence)
    {
        evidence.HasKey(e => new { e.FactId, e.FileHash });
        evidence.HasOne<EvidenceFile>().WithMany().HasForeignKey(e => e.FileHash).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EvidenceFile> file) => file.HasKey(f => f.Hash);

    public void Configure(EntityTypeBuilder<NumberSequence> sequence)
    {
        sequence.Property(s => s.Id).ValueGeneratedNever();
        sequence.Property(s => s.Last).IsConcurrencyToken();
    }
}
