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

    /// <summary>The owner of an account that they opened themselves has shown that its e-mail is theirs.</summary>
    EmailConfirmed,

    /// <summary>A recipient, or the help desk for them, asked for a specialist.</summary>
    RequestMade,
    RequestWithdrawn,

    /// <summary>The one who was asked declined.</summary>
    RequestDeclined,

    /// <summary>The time to answer passed: the request went on to whoever stands next.</summary>
    RequestMovedOn,

    /// <summary>One with a free place took the first of those who wait.</summary>
    RequestTaken,

    /// <summary>The one who was asked accepted: an agreement stands.</summary>
    AgreementMade,
    AgreementPaused,
    AgreementResumed,
    AgreementEnded,
    FeedbackGiven,

    /// <summary>A person asked that their record be put right.</summary>
    CorrectionAsked,
    CorrectionWithdrawn,
    CorrectionAnswered,

    /// <summary>Two numbers were found to be one person.</summary>
    PeopleMerged,

    /// <summary>A merge was taken back.</summary>
    PeopleUnmerged,

    /// <summary>Two records that look alike were found to be two people.</summary>
    PeopleHeldApart,

    /// <summary>What an upload of staff says was accepted; each record has an act of its own behind it.</summary>
    UploadAccepted,

    /// <summary>An upload of staff was taken back as a whole.</summary>
    UploadTakenBack,

    /// <summary>An address of another system that is to be told of changes.</summary>
    WebhookMade,

    /// <summary>The other system has said that it may be told.</summary>
    WebhookConfirmed,
    WebhookPaused,
    WebhookResumed,
    WebhookWithdrawn,

    /// <summary>A new key signs what other systems are told.</summary>
    WebhookKeyMade,

    /// <summary>What an organisation says of itself was changed.</summary>
    OrganisationChanged,

    /// <summary>An organisation said which licence it holds.</summary>
    LicenceStated,
    LicenceTakenBack,

    /// <summary>A registrar held a licence against its source.</summary>
    LicenceVerified,

    /// <summary>A registrar did not find a licence as it was stated.</summary>
    LicenceNotConfirmed,

    /// <summary>A line of the staffing table begins, changes from a day, ends.</summary>
    StaffingPostOpened,
    StaffingPostChanged,
    StaffingPostClosed,

    /// <summary>An organisation set a target of its own for the load of its workers.</summary>
    OwnTargetSet,

    /// <summary>A question, or another version of it, was put into the bank.</summary>
    TestItemWritten,

    /// <summary>A question was taken out of use; papers that showed it keep it.</summary>
    TestItemRetired,

    /// <summary>Two questions were found that may not stand in one paper.</summary>
    TestEnemiesSet,

    /// <summary>Two questions may stand in one paper again.</summary>
    TestEnemiesParted,

    /// <summary>A question was sent to review: the reviews and corrections count from here.</summary>
    TestItemSubmitted,
    TestItemReviewed,

    /// <summary>A review was answered: with another version, or that there is nothing to correct.</summary>
    TestItemCorrected,

    /// <summary>One language of a question was reviewed or approved.</summary>
    TestTextChecked,

    /// <summary>A question may stand in papers without counting.</summary>
    TestItemTried,

    /// <summary>A question may stand in papers and counts.</summary>
    TestItemMadeLive,

    /// <summary>An author was given a question to work on, or it was taken from them.</summary>
    TestItemAssigned,
    TestItemUnassigned,

    /// <summary>Questions left the bank in a file, with their keys.</summary>
    TestItemsExported,
    TestRoundPlanned,
    TestSessionPlanned,

    /// <summary>It was said with which Safe Exam Browser a round is sat, or that any browser will do.</summary>
    TestSebSet,

    /// <summary>A person was given a place in a session.</summary>
    TestBooked,
    TestBookingCancelled,

    /// <summary>The papers of a round were drawn and stored.</summary>
    TestPapersDrawn,
    TestStarted,

    /// <summary>The proctor gave more time to a person, a room or a round.</summary>
    TestCompensated,
    TestPaused,

    /// <summary>The proctor gave a one-time code for another machine.</summary>
    TestCodeGiven,

    /// <summary>The proctor lets one person sit without Safe Exam Browser.</summary>
    TestSebWaived,
    TestResumed,
    TestHandedIn,

    /// <summary>The time was over: the program closed the sheet.</summary>
    TestClosed,

    /// <summary>The sheets of a round were scored with a key.</summary>
    TestScored,

    /// <summary>The results of a round were released: they are facts of the records now.</summary>
    TestReleased,

    /// <summary>Another key of a round was proposed; what it would do was reckoned.</summary>
    TestKeyProposed,

    /// <summary>Another than who proposed it approved a key: the sheets are scored anew.</summary>
    TestKeyApproved,
    TestKeyRejected,
    TestKeyWithdrawn,

    /// <summary>Every sheet of a round has its score by the new key; the old scores stay.</summary>
    TestRegraded,

    /// <summary>A panel was called together to find a pass mark.</summary>
    TestPanelOpened,

    /// <summary>A member of a panel said of questions how many just good enough have them right.</summary>
    TestPanelJudged,
    TestPanelHandedIn,

    /// <summary>A round of judging was closed, and what it came to was reckoned.</summary>
    TestPanelRoundClosed,

    /// <summary>A member signed the outcome of a panel, or said where they dissent.</summary>
    TestPanelSigned,
    TestPanelAbandoned,
    TestMarkProposed,

    /// <summary>Another than who proposed it approved a pass mark: it holds for the round.</summary>
    TestMarkApproved,
    TestMarkRejected,
    TestMarkWithdrawn,

    /// <summary>A person appealed against a question of their paper.</summary>
    TestAppealMade,
    TestAppealAnswered,

    /// <summary>A person below the mark asked for the seminar or the resit.</summary>
    TestResitAsked,

    /// <summary>Somebody of the ministry said what a worker's proposal is about.</summary>
    ProposalCoded,

    /// <summary>An answer to proposals was published.</summary>
    ProposalAnswered,

    /// <summary>A methodologist looked at alarms of a round's statistics and found the questions in order.</summary>
    TestAlarmAnswered,

    /// <summary>The results of a round were taken out as a file.</summary>
    TestResultsExported,

    /// <summary>A methodologist looked at something unlikely in a round and wrote down what they found.</summary>
    TestPromptNoted,
}
