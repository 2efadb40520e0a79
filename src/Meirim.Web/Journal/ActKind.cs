namespace Meirim.Web.Journal;

/// <summary>What was done. The names are stored and published in the ledger; a name is never reused for another meaning.</summary>
public enum ActKind
{
    PersonRegistered,
    NameRecorded,
    FactRecorded,
    FactSuperseded,
    EvidenceAttached,
    EntryConfirmed,
    PersonErased,
    OrganisationRegistered,
    StandardImported,
    AccountCreated,
    RoleGranted,
    RoleWithdrawn,
    DemoMade,
    AccountLocked,
    AccountUnlocked,

    /// <summary>An administrator handed over a new link to set a password.</summary>
    PasswordReset,
    PasswordChanged,
    SecondStepSet,
    SecondStepRemoved,
    RecoveryCodesMade,
    PasskeyAdded,
    PasskeyRenamed,
    PasskeyRemoved,

    /// <summary>Every session of an account was ended.</summary>
    SessionsEnded,

    /// <summary>A key by which another system asks.</summary>
    ApiKeyMade,
    ApiKeyWithdrawn,
}
