using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Choosing;

internal sealed class ChoosingTables : IEntityTypeConfiguration<ServiceRequest>, IEntityTypeConfiguration<AskedSpecialist>,
    IEntityTypeConfiguration<ServiceAgreement>, IEntityTypeConfiguration<AgreedService>, IEntityTypeConfiguration<AgreementEvent>,
    IEntityTypeConfiguration<GivenFeedback>
{
    public void Configure(EntityTypeBuilder<ServiceRequest> request)
    {
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Version).IsConcurrencyToken();
        request.HasIndex(r => r.RecipientId);
        request.HasIndex(r => new { r.State, r.Region, r.PlaceKey, r.MadeAt });
        request.HasMany(r => r.Asked).WithOne().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AskedSpecialist> asked)
    {
        asked.HasKey(a => new { a.RequestId, a.Step });
        asked.HasIndex(a => new { a.PersonId, a.State });
        asked.HasIndex(a => new { a.OrganisationId, a.State });
        asked.HasIndex(a => new { a.State, a.AnswerBy });
        asked.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ServiceAgreement> agreement)
    {
        agreement.ToTable("Agreements");
        agreement.Property(a => a.Id).ValueGeneratedNever();
        agreement.Property(a => a.Version).IsConcurrencyToken();
        // one request leads to one agreement, whoever else accepts at the same moment
        agreement.HasIndex(a => a.RequestId).IsUnique();
        agreement.HasIndex(a => new { a.State, a.Until });
        agreement.HasIndex(a => a.PersonId);
        agreement.HasIndex(a => a.OrganisationId);
        agreement.HasOne<ServiceRequest>().WithMany().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Restrict);
        agreement.HasMany(a => a.Services).WithOne().HasForeignKey(s => s.AgreementId).OnDelete(DeleteBehavior.Cascade);
        agreement.HasMany(a => a.Events).WithOne().HasForeignKey(e => e.AgreementId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgreedService> service)
    {
        service.ToTable("AgreementServices");
        service.HasKey(s => new { s.AgreementId, s.Service });
    }

    public void Configure(EntityTypeBuilder<AgreementEvent> happened)
    {
        happened.ToTable("AgreementEvents");
        happened.Property(e => e.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<GivenFeedback> feedback)
    {
        feedback.ToTable("Feedback");
        feedback.Property(f => f.Id).ValueGeneratedNever();
        // once a day, however often the form is sent
        feedback.HasIndex(f => new { f.AgreementId, f.Day }).IsUnique();
        feedback.HasOne<ServiceAgreement>().WithMany().HasForeignKey(f => f.AgreementId).OnDelete(DeleteBehavior.Cascade);
    }
}
