using Meirim.Web.Journal;

namespace Meirim.Web.Accounts;

/// <summary>The journal entry of each change to an account, added to the unit of work in which the change is saved.</summary>
public sealed class AccountActs(JournalWriter journal)
{
    public JournalEntry Append(Act act, Account account) =>
        journal.Append(act, account.PersonId, [Item("account", account, account.Id, $"{account.Email}\n{account.DisplayName}")]);

    public JournalEntry Append(Act act, Account account, AccountRole role) =>
        journal.Append(act, account.PersonId, [Item("account-role", account, role.Id, $"{role.Role}\n{role.Region}\n{role.OrganisationId:D}\n{account.PersonId:D}")]);

    private static ActItem Item(string kind, Account account, Guid id, string content) => ActItem.Of(kind, id, account.Salt, content);
}
