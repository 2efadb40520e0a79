using Meirim.Web.Exchange.Case;

namespace Meirim.Web.Exchange;

/// <summary>What other systems read: the standard as CASE.</summary>
internal static class ExchangeModule
{
    public static void Add(IServiceCollection services)
    {
    }

    public static void Map(WebApplication app) => CaseApi.Map(app);
}
