using System.Xml.Linq;
using Meirim.Qti.Items;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>
/// Moodle XML: multichoice, truefalse, shortanswer, numerical, matching, essay. A description is no question; every other type (cloze among
/// them) is refused by its name. Feedback is left out and named; the fractions of answers become a mapping.
/// </summary>
internal static class MoodleXml
{
    public static ImportResult Read(byte[] file, string language)
    {
        var root = SafeXml.Load(file).Root!;
        if (root.Name.LocalName != "quiz") throw new QtiException(QtiProblems.NotAnItem(root.Name.LocalName));
        var verdicts = new Verdicts(ImportFormat.MoodleXml);
        foreach (var question in root.Elements("question"))
        {
            // the place of the questions that follow, not a question
            if (question.Attribute("type")?.Value == "category") continue;
            var media = new MoodleFiles(question, verdicts.Media);
            var context = new ReadingContext(null, language, media);
            verdicts.Add(context, SafeXml.Line(question), () => new MoodleQuestion(question, context).Read());
        }
        return verdicts.Result();
    }
}
