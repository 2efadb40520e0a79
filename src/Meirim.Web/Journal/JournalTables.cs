using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Journal;

internal sealed class JournalTables : IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<LedgerTile>,
    IEntityTypeConfiguration<LedgerCheckpoint>, IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.HasIndex(e => e.LedgerIndex).IsUnique();
        // what waits, in its order: without it PostgreSQL may look through all entries twice a second
        entry.HasIndex(e => e.Id, "ix_journal_entries_waiting").HasFilter("ledger_index IS NULL");
        entry.HasIndex(e => new { e.PersonId, e.At });
    }

    public void Configure(EntityTypeBuilder<LedgerTile> tile) => tile.HasKey(t => new { t.Level, t.Index });

    public void Configure(EntityTypeBuilder<LedgerCheckpoint> checkpoint)
    {
        checkpoint.HasKey(c => c.Size);
        checkpoint.Property(c => c.Size).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Lease> lease)
    {
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Until).IsConcurrencyToken();
        lease.Property(l => l.Holder).IsConcurrencyToken();
    }
}
