using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Exchange.Webhooks;

internal sealed class WebhookTables : IEntityTypeConfiguration<Webhook>, IEntityTypeConfiguration<WebhookDelivery>, IEntityTypeConfiguration<ToldPerson>, IEntityTypeConfiguration<WebhookKey>
{
    public void Configure(EntityTypeBuilder<Webhook> webhook)
    {
        webhook.Property(w => w.Id).ValueGeneratedNever();
        webhook.Property(w => w.Version).IsConcurrencyToken();
        webhook.HasMany<WebhookDelivery>().WithOne().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Cascade);
        webhook.HasMany<ToldPerson>().WithOne().HasForeignKey(t => t.WebhookId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.Property(d => d.NextTryAt).IsConcurrencyToken();
        delivery.HasIndex(d => new { d.WebhookId, d.State, d.Serial });
        delivery.HasIndex(d => d.MadeAt);
    }

    public void Configure(EntityTypeBuilder<ToldPerson> told) => told.HasKey(t => new { t.WebhookId, t.PersonId });

    public void Configure(EntityTypeBuilder<WebhookKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        // of two who renew the key at once, one does
        key.Property(k => k.ShownUntil).IsConcurrencyToken();
    }
}
