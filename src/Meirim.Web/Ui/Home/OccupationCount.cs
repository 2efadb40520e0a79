using System.Globalization;

namespace Meirim.Web.Ui.Home;

/// <summary>How many people of an occupation stand in the register.</summary>
public sealed record OccupationCount(string Code, Words? Words, int People)
{
    /// <summary>The name in the language of the request; the code for an occupation that the country's data no longer has.</summary>
    public string Name => Words?.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? Code;
}
