using Meirim.Standards.Cards;
using Meirim.Standards.Reading;
using Meirim.Web.Standards.ImportStandard;
using Meirim.Web.Ui;

namespace Meirim.Web.Standards;

/// <summary>What the reader found, in the language of the request.</summary>
public sealed class ReadWords(Texts texts)
{
    /// <summary>Why the text was refused, in which line, and what was expected there.</summary>
    public string Say(ReadError error)
    {
        var what = texts["problem." + error.Code, ImportStandardHandler.MaxBytes / 1024 / 1024];
        var where = error.Line > 0 ? " " + texts["standard.read.line", error.Line] : "";
        var expected = error.Expected.Length > 0 && error.Code != ErrorCodes.TooLarge ? " " + texts["standard.read.expected", error.Expected] : "";
        return what + where + expected;
    }

    public string Say(ReadWarning warning) => texts["standard.warning." + warning.Code];
}
