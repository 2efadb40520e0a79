using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Messages;

internal sealed class MessageTables : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Messages");
        message.Property(m => m.Id).ValueGeneratedNever();
        // of two senders that look at the same moment, one takes it
        message.Property(m => m.NextTryAt).IsConcurrencyToken();
        message.HasIndex(m => m.NextTryAt);
        message.HasIndex(m => new { m.AccountId, m.CreatedAt });
    }
}
