using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Testing.Mind;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Proposals;

/// <summary>Of an erased person's proposals the words and the author go; that one of the theme came from the region stays in the counts.</summary>
internal sealed class ProposalErasure(PrivateVault vault) : IErasedWithPerson
{
    public async Task Erase(MeirimDb db, IReadOnlyList<Guid> people, CancellationToken cancel)
    {
        foreach (var owner in people.Select(vault.OwnerOf))
            foreach (var proposal in await db.Proposals.Where(p => p.Owner == owner).ToListAsync(cancel))
                if (proposal.IsCoded) (proposal.Owner, proposal.Sealed, proposal.Version) = (null, null, proposal.Version + 1);
                else db.Proposals.Remove(proposal);
    }
}
