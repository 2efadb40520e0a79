using Meirim.Web.Accounts.Demo;

namespace Meirim.Web.Demo;

/// <param name="People">People in the register, those who have left among them.</param>
/// <param name="SignIns">Accounts in whose name one looks around; their password is that of all demos.</param>
internal sealed record DemoResult(int People, int Organisations, DemoSpecialist Specialist, IReadOnlyList<DemoSignIn> SignIns);

/// <param name="Ledger">True when the people are done and the ledger is being written.</param>
internal sealed record DemoProgress(int Done, int Of, bool Ledger = false);

/// <summary>The person, the employer and the region in whose name one signs in to the demo.</summary>
internal sealed record DemoSpecialist(Guid PersonId, string Number, string Name, Guid OrganisationId);
