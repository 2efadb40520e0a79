namespace Meirim.Web.Messages;

/// <summary>What tells people that something waits for them: on the desk, and by mail.</summary>
internal static class MessagesModule
{
    /// <summary>What other modules may use.</summary>
    public static readonly Type[] Published = [typeof(Outbox), typeof(OutboxMessage)];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Outbox>();
        services.AddSingleton<LetterWriter>();
        services.AddSingleton<FolderPostbox>();
        services.AddSingleton<SmtpPostbox>();
        services.AddSingleton<IPostbox, ChosenPostbox>();
        services.AddScoped<OutboxRound>();
        services.AddHostedService<OutboxSender>();
    }
}
