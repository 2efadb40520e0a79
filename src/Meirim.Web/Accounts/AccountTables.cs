using Meirim.Web.Accounts.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meirim.Web.Accounts;

internal sealed class AccountTables : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<AccountRole>, IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.AccountId);
        account.HasIndex(a => a.PersonId).IsUnique();
        account.HasIndex(a => a.SearchName);
    }

    public void Configure(EntityTypeBuilder<AccountRole> role)
    {
        role.Property(r => r.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SignInAttempt> attempt)
    {
        attempt.HasKey(a => a.Key);
        attempt.HasIndex(a => a.Until);
    }
}
