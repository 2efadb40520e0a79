using Meirim.Web.Records.MyRecord;
using Meirim.Web.Records.ErasePerson;

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
    }
}
