namespace Meirim.Web.Accounts;

/// <summary>Every refusal of this module. A code is never reused.</summary>
public static class AccountProblems
{
    // signing in
    public static readonly Problem WrongSignIn = new("ACC-001", 400) { Field = "Password" };
    public static readonly Problem EmailMissing = new("ACC-002", 400) { Field = "Email" };
    public static readonly Problem PasswordMissing = new("ACC-003", 400) { Field = "Password" };
    public static readonly Problem TooManyAttempts = new("ACC-004", 429);
    public static readonly Problem AccountLocked = new("ACC-005", 423);
    public static readonly Problem WrongCode = new("ACC-006", 400) { Field = "Code" };
    public static readonly Problem SecondStepTooLate = new("ACC-007", 400);
    public static readonly Problem PasskeyRefused = new("ACC-008", 400);

    // one's own account
    public static readonly Problem PasswordTooShort = new("ACC-009", 400) { Field = "NewPassword" };
    public static readonly Problem PasswordTooPlain = new("ACC-010", 400) { Field = "NewPassword" };
    public static readonly Problem WrongCurrentPassword = new("ACC-011", 400) { Field = "Password" };
    public static readonly Problem SecondStepIsSet = new("ACC-012", 409);
    public static readonly Problem SecondStepIsNotSet = new("ACC-013", 409);
    public static readonly Problem PasskeyNameMissing = new("ACC-014", 400) { Field = "Name" };
    public static readonly Problem UnknownPasskey = new("ACC-015", 404);
    public static readonly Problem LinkNoLongerGood = new("ACC-016", 400);

    // accounts of others
    public static readonly Problem UnknownAccount = new("ACC-020", 404);
    public static readonly Problem NameMissing = new("ACC-021", 400) { Field = "Name" };
    public static readonly Problem EmailUnreadable = new("ACC-022", 400) { Field = "Email" };
    public static readonly Problem EmailTaken = new("ACC-023", 409) { Field = "Email" };
    public static readonly Problem RoleMissing = new("ACC-024", 400) { Field = "Role" };
    public static readonly Problem RegionUnknown = new("ACC-025", 400) { Field = "Region" };
    public static readonly Problem OrganisationUnknown = new("ACC-026", 400) { Field = "Organisation" };
    public static readonly Problem PersonUnknown = new("ACC-027", 400) { Field = "Person" };
    public static readonly Problem PersonHasAccount = new("ACC-028", 409) { Field = "Person" };
    public static readonly Problem AccountHasPerson = new("ACC-029", 409) { Field = "Person" };
    public static readonly Problem RoleHeld = new("ACC-030", 409) { Field = "Role" };
    public static readonly Problem UnknownRole = new("ACC-031", 404);
    public static readonly Problem OwnAdministratorRight = new("ACC-032", 409);
    public static readonly Problem OwnAccountLock = new("ACC-033", 409);
    public static readonly Problem ReasonMissing = new("ACC-034", 400) { Field = "Reason" };
    public static readonly Problem Stale = new("ACC-035", 409);
    public static readonly Problem IsLocked = new("ACC-036", 409);
    public static readonly Problem IsNotLocked = new("ACC-037", 409);
    public static readonly Problem NameTooLong = new("ACC-038", 400) { Field = "Name" };
    public static readonly Problem ReasonTooLong = new("ACC-039", 400) { Field = "Reason" };
    public static readonly Problem SearchTooLong = new("ACC-040", 400) { Field = "Q" };
    public static readonly Problem PageUnreadable = new("ACC-041", 400);

    // opening an account oneself
    public static readonly Problem PhoneUnreadable = new("ACC-042", 400) { Field = "Phone" };
}
