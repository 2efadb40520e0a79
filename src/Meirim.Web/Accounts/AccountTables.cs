using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Accounts;

internal sealed class AccountTables : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<AccountRole>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.AccountId);
        account.HasIndex(a => a.PersonId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AccountRole> role) => role.Property(r => r.Id).ValueGeneratedNever();
}
