namespace Meirim.Web.Accounts;

/// <summary>The right by which someone acts. Named in the journal beside each act.</summary>
public enum Role
{
    /// <summary>Sees and tends their own record.</summary>
    Practitioner,

    /// <summary>Sees the staff of their organisation.</summary>
    OrganisationManager,

    /// <summary>Records and supersedes facts of the people of their region.</summary>
    Registrar,

    /// <summary>Imports and reads standards.</summary>
    Methodologist,

    /// <summary>Accounts, country, erasure on lawful request.</summary>
    Administrator,

    /// <summary>Looks for a specialist for themselves or for the one they represent; an account with little data.</summary>
    Recipient,

    /// <summary>Acts for recipients who ask for help; named as such wherever it acts.</summary>
    HelpDesk,

    /// <summary>Watches the rooms of a test in their region, or in the whole country.</summary>
    Proctor,

    /// <summary>Writes, translates and reviews questions of the bank; sees only their own and those given to them.</summary>
    Author,

    /// <summary>The program itself at the command line or in a background job.</summary>
    System,

    /// <summary>Anyone signed in, tending their own account: password, second step, passkeys. Never granted, always held.</summary>
    AccountHolder,
}
