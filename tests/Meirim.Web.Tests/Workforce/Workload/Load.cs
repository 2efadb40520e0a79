using Meirim.Web.Countries;
using Meirim.Web.Tests.Choosing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Workload;

internal static class Load
{
    /// <summary>Lets an agreement begin today: a recipient asks for a day to come.</summary>
    public static Task<int> Begin(Scene scene, Guid agreement) => scene.App.With(s =>
    {
        var today = s.GetRequiredService<CountryClock>().Today;
        return s.GetRequiredService<MeirimDb>().Agreements.Where(a => a.Id == agreement).ExecuteUpdateAsync(a => a.SetProperty(x => x.From, today));
    });
}
