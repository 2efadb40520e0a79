using Meirim.Web.Ui;

namespace Meirim.Web.Workforce;

/// <summary>Rate units and hours as people write them: 2 and 2,5, never 2,00.</summary>
public static class Units
{
    public static string Say(decimal units) => Numbers.Say(units, decimal.Truncate(units) == units ? 0 : decimal.Round(units, 1) == units ? 1 : 2);
}
