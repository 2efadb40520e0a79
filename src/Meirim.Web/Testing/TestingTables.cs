using Meirim.Web.Records;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Testing;

internal sealed class TestingTables : IEntityTypeConfiguration<TestItem>, IEntityTypeConfiguration<ItemVersion>, IEntityTypeConfiguration<TestRound>,
    IEntityTypeConfiguration<TestSession>, IEntityTypeConfiguration<TestForm>, IEntityTypeConfiguration<TestBooking>, IEntityTypeConfiguration<Attempt>, IEntityTypeConfiguration<Answer>,
    IEntityTypeConfiguration<SittingEvent>, IEntityTypeConfiguration<Presence>, IEntityTypeConfiguration<TestScore>
{
    public void Configure(EntityTypeBuilder<TestItem> item)
    {
        item.Property(i => i.Id).ValueGeneratedNever();
        item.Property(i => i.Version).IsConcurrencyToken();
        item.HasIndex(i => i.Code).IsUnique();
        item.HasIndex(i => new { i.State, i.Use, i.Area });
    }

    public void Configure(EntityTypeBuilder<ItemVersion> version)
    {
        version.ToTable("TestItemVersions");
        version.HasKey(v => new { v.ItemId, v.Number });
        version.HasOne<TestItem>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TestRound> round)
    {
        round.Property(r => r.Id).ValueGeneratedNever();
        round.Property(r => r.Version).IsConcurrencyToken();
        round.HasIndex(r => r.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TestSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Version).IsConcurrencyToken();
        session.HasIndex(s => new { s.RoundId, s.StartsAt });
        session.HasOne<TestRound>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TestForm> form)
    {
        form.HasKey(f => new { f.RoundId, f.Number });
        form.HasOne<TestRound>().WithMany().HasForeignKey(f => f.RoundId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TestBooking> booking)
    {
        booking.Property(b => b.Id).ValueGeneratedNever();
        booking.Property(b => b.Version).IsConcurrencyToken();
        // one person has one place in a round, however often they are booked at the same moment
        booking.HasIndex(b => new { b.RoundId, b.PersonId }).IsUnique();
        booking.HasIndex(b => b.SessionId);
        booking.HasIndex(b => b.PersonId);
        booking.HasOne<TestSession>().WithMany().HasForeignKey(b => b.SessionId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.ToTable("TestAttempts");
        attempt.Property(a => a.Id).ValueGeneratedNever();
        attempt.HasIndex(a => a.BookingId).IsUnique();
        attempt.HasIndex(a => new { a.SessionId, a.State });
        attempt.HasIndex(a => new { a.RoundId, a.State });
        attempt.HasIndex(a => a.PersonId);
        // the clocks that run
        attempt.HasIndex(a => new { a.HandedInAt, a.EndsAt });
        attempt.HasOne<TestBooking>().WithMany().HasForeignKey(a => a.BookingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("TestAnswers");
        answer.HasKey(a => new { a.AttemptId, a.Question, a.Sequence });
    }

    public void Configure(EntityTypeBuilder<SittingEvent> happened)
    {
        happened.ToTable("TestEvents");
        happened.Property(e => e.Id).ValueGeneratedNever();
        happened.HasIndex(e => new { e.AttemptId, e.At });
    }

    public void Configure(EntityTypeBuilder<Presence> presence)
    {
        presence.ToTable("TestPresences");
        presence.HasKey(p => p.AttemptId);
        presence.Property(p => p.AttemptId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<TestScore> score)
    {
        score.HasKey(s => new { s.AttemptId, s.Key });
        score.HasIndex(s => new { s.RoundId, s.Key });
        score.HasOne<Attempt>().WithMany().HasForeignKey(s => s.AttemptId).OnDelete(DeleteBehavior.Restrict);
    }
}
