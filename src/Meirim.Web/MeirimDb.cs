using Meirim.Web.Accounts;
using Meirim.Web.Accounts.SignIn;
using Meirim.Web.Choosing;
using Meirim.Web.Exchange.Keys;
using Meirim.Web.Exchange.Webhooks;
using Meirim.Web.Journal;
using Meirim.Web.Messages;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Meirim.Web.Records.FindDuplicates;
using Meirim.Web.Records.MergePeople;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Register;
using Meirim.Web.Register.Search;
using Meirim.Web.Standards;
using Meirim.Web.Testing.Appeals;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Integrity;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Testing.Mind;
using Meirim.Web.Testing.Proposals;
using Meirim.Web.Testing.MyTests.ViewResult;
using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Results;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Workforce.Deadlines;
using Meirim.Web.Workforce.Posts;
using Meirim.Web.Workforce.Workload;
using Meirim.Web.Workforce.Upload;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Meirim.Web;

/// <summary>Every table, grouped by module. The mapping of each stands beside its entity.</summary>
public sealed class MeirimDb(DbContextOptions<MeirimDb> options) : IdentityUserContext<Account, Guid>(options)
{
    // Accounts (those of ASP.NET Core Identity come with the base class)
    public DbSet<AccountRole> AccountRoles => Set<AccountRole>();
    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();

    // Journal
    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();
    public DbSet<LedgerTile> LedgerTiles => Set<LedgerTile>();
    public DbSet<LedgerCheckpoint> LedgerCheckpoints => Set<LedgerCheckpoint>();
    public DbSet<Lease> Leases => Set<Lease>();

    // Records
    public DbSet<Person> People => Set<Person>();
    public DbSet<RecordedName> RecordedNames => Set<RecordedName>();
    public DbSet<StoredFact> Facts => Set<StoredFact>();
    public DbSet<FactEvidence> FactEvidence => Set<FactEvidence>();
    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();
    public DbSet<NumberSequence> NumberSequences => Set<NumberSequence>();
    public DbSet<Merge> Merges => Set<Merge>();
    public DbSet<DuplicatePair> DuplicatePairs => Set<DuplicatePair>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<CorrectionEvidence> CorrectionEvidence => Set<CorrectionEvidence>();
    public DbSet<RecordView> RecordViews => Set<RecordView>();
    public DbSet<IdentifierSearchCount> IdentifierSearchCounts => Set<IdentifierSearchCount>();

    // Messages
    public DbSet<OutboxMessage> Messages => Set<OutboxMessage>();

    // Organisations
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Licence> Licences => Set<Licence>();

    // Register (projections)
    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();
    public DbSet<EntryPost> EntryPosts => Set<EntryPost>();
    public DbSet<EntryTrait> EntryTraits => Set<EntryTrait>();
    public DbSet<RegisterMark> RegisterMarks => Set<RegisterMark>();
    public DbSet<RemovedEntry> RemovedEntries => Set<RemovedEntry>();

    // Exchange
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<ToldPerson> ToldPeople => Set<ToldPerson>();
    public DbSet<WebhookKey> WebhookKeys => Set<WebhookKey>();

    // Choosing
    public DbSet<ServiceRequest> ServiceRequests => Set<ServiceRequest>();
    public DbSet<AskedSpecialist> AskedSpecialists => Set<AskedSpecialist>();
    public DbSet<ServiceAgreement> Agreements => Set<ServiceAgreement>();
    public DbSet<AgreedService> AgreementServices => Set<AgreedService>();
    public DbSet<AgreementEvent> AgreementEvents => Set<AgreementEvent>();
    public DbSet<GivenFeedback> Feedback => Set<GivenFeedback>();

    // Workforce
    public DbSet<StaffUpload> Uploads => Set<StaffUpload>();
    public DbSet<UploadRow> UploadRows => Set<UploadRow>();
    public DbSet<StaffingPost> StaffingPosts => Set<StaffingPost>();
    public DbSet<DeadlineNotice> DeadlineNotices => Set<DeadlineNotice>();
    public DbSet<OwnTarget> OwnTargets => Set<OwnTarget>();

    // Testing
    public DbSet<TestItem> TestItems => Set<TestItem>();
    public DbSet<ItemVersion> TestItemVersions => Set<ItemVersion>();
    public DbSet<ItemText> TestItemTexts => Set<ItemText>();
    public DbSet<ItemReview> TestItemReviews => Set<ItemReview>();
    public DbSet<ItemCorrection> TestItemCorrections => Set<ItemCorrection>();
    public DbSet<ItemWorker> TestItemWorkers => Set<ItemWorker>();
    public DbSet<ItemEnemy> TestItemEnemies => Set<ItemEnemy>();
    public DbSet<TestRound> TestRounds => Set<TestRound>();
    public DbSet<TestSession> TestSessions => Set<TestSession>();
    public DbSet<TestForm> TestForms => Set<TestForm>();
    public DbSet<TestBooking> TestBookings => Set<TestBooking>();
    public DbSet<Attempt> TestAttempts => Set<Attempt>();
    public DbSet<Answer> TestAnswers => Set<Answer>();
    public DbSet<SittingEvent> TestEvents => Set<SittingEvent>();
    public DbSet<Presence> TestPresences => Set<Presence>();
    public DbSet<TestScore> TestScores => Set<TestScore>();
    public DbSet<KeyChange> TestKeyChanges => Set<KeyChange>();
    public DbSet<MarkPanel> TestPanels => Set<MarkPanel>();
    public DbSet<PanelMember> TestPanelMembers => Set<PanelMember>();
    public DbSet<MarkChange> TestMarkChanges => Set<MarkChange>();
    public DbSet<MindConsent> MindConsents => Set<MindConsent>();
    public DbSet<MindSheet> MindSheets => Set<MindSheet>();
    public DbSet<RoundFigures> MindFigures => Set<RoundFigures>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<ProposalTheme> ProposalThemes => Set<ProposalTheme>();
    public DbSet<ProposalAnswer> ProposalAnswers => Set<ProposalAnswer>();
    public DbSet<Appeal> TestAppeals => Set<Appeal>();
    public DbSet<ResitWish> TestResitWishes => Set<ResitWish>();
    public DbSet<StoredStatistics> TestStatistics => Set<StoredStatistics>();

    public DbSet<Prompt> TestPrompts => Set<Prompt>();

    public DbSet<PromptNote> TestPromptNotes => Set<PromptNote>();
    public DbSet<StoredItemStatistics> TestItemStatistics => Set<StoredItemStatistics>();
    public DbSet<AlarmAnswer> TestAlarmAnswers => Set<AlarmAnswer>();

    // Standards
    public DbSet<StandardImport> StandardImports => Set<StandardImport>();
    public DbSet<StoredEdition> StandardEditions => Set<StoredEdition>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<decimal>().HavePrecision(9, 3);
        // SQLite compares moments as text; both databases hold them in UTC
        if (Database.IsSqlite()) configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MeirimDb).Assembly);
        SnakeCase.Apply(builder);
    }

    private sealed class UtcText() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
