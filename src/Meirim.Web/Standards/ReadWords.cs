using System.Globalization;
using Meirim.Standards.Cards;
using Meirim.Standards.Reading;
using Meirim.Web.Standards.ImportStandard;
using Meirim.Web.Ui;

namespace Meirim.Web.Standards;

/// <summary>What the reader found, in the language of the request.</summary>
public sealed class ReadWords(Texts texts)
{
    /// <summary>Why the text was refused, in which line, and what was expected there.</summary>
    public string Say(ReadError error) => Say(error, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public string Say(ReadWarning warning) => texts["standard.warning." + warning.Code];

    /// <summary>For the command line, whose language is English.</summary>
    public string InEnglish(ReadError error) => Say(error, "en");

    public string InEnglish(ReadWarning warning) => texts.In("en", "standard.warning." + warning.Code);

    private string Say(ReadError error, string language)
    {
        var what = texts.In(language, "problem." + error.Code, ImportStandardHandler.MaxBytes / 1024 / 1024);
        var where = error.Line > 0 ? " " + texts.In(language, "standard.read.line", error.Line) : "";
        var expected = error.Expected.Length > 0 && error.Code != ErrorCodes.TooLarge ? " " + texts.In(language, "standard.read.expected", error.Expected) : "";
        return what + where + expected;
    }
}
