using Meirim.Web.Records.AnswerCorrection;
using Meirim.Web.Records.ChooseWhatIsShown;
using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Records.FindDuplicates;
using Meirim.Web.Records.HideEntry;
using Meirim.Web.Records.MergePeople;
using Meirim.Web.Records.MyRecord;
using Meirim.Web.Records.ReportWrong;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Records.SeeWhoLooked;

namespace Meirim.Web.Records;

/// <summary>People, their facts, the one way of writing them.</summary>
internal static class RecordsModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IdentifierVault>();
        services.AddScoped<RecordStore>();
        services.AddSingleton<Projections>();
        services.AddScoped<EvidenceStore>();
        services.AddScoped<EvidenceDownload>();
        services.AddScoped<ErasePersonHandler>();
        services.AddScoped<EmployerNames>();
        services.AddScoped<FactWords>();
        services.AddScoped<StepWords>();
        services.AddSingleton<WhatIf.ChangeInWords>();
        services.AddScoped<FactReading>();
        services.AddScoped<Reach>();
        services.AddSingleton<FactChoices>();
        services.AddScoped<FactFormReader>();
        services.AddScoped<OwnRecords>();
        services.AddScoped<PublicPerson>();
        services.AddScoped<AskCorrectionHandler>();
        services.AddScoped<AnswerCorrectionHandler>();
        services.AddScoped<QueuedCorrections>();
        services.AddSingleton<WrongNoteLimit>();
        services.AddScoped<RecordViews>();
        services.AddScoped<IdentifierSearches>();
        services.AddScoped<ComparedPeople>();
        services.AddScoped<DuplicateSearch>();
        services.AddScoped<PairList>();
        services.AddScoped<HoldApartHandler>();
        services.AddScoped<MergePeopleHandler>();
        services.AddScoped<SideBySide>();
        services.AddScoped<HideEntryHandler>();
        services.AddScoped<SaveShownHandler>();
        services.AddScoped<QueueFigures.DeskFigures>();
        services.AddHostedService<DeskUpkeep>();
    }
}
