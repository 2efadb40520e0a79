using Meirim.Qti.Importing;
using Meirim.Qti.Items;
using Meirim.Standards.Country;

namespace Meirim.Web.Testing.Bank.WriteItem;

/// <summary>What is wrong with a form, each fault at its field.</summary>
public sealed class ItemFormCheck(CountryData country, BankWords words, StandardChoices standard)
{
    private const int LongestText = 4000, LongestArticle = 500, LeastSeconds = 5, MostSeconds = 3600, Fewest = 2;

    public async Task<IReadOnlyList<Problem>> Check(ItemForm form, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        void Hold(bool holds, Problem otherwise)
        {
            if (!holds) problems.Add(otherwise);
        }
        Hold(words.Areas.Contains(form.Area ?? ""), BankProblems.AreaUnknown.On("Form.Area"));
        Hold(BankWords.IsLevel(form.Level ?? ""), BankProblems.LevelWrong.On("Form.Level"));
        Hold(form.Occupations.TrueForAll(country.Occupations.Has), BankProblems.OccupationUnknown);
        Hold(form.Knowledge is null || await standard.Has(form.Knowledge, cancel), BankProblems.KnowledgeUnknown);
        Hold(form.Article is not { Length: > LongestArticle }, BankProblems.ArticleTooLong.With(LongestArticle));
        Hold(form.Seconds is >= LeastSeconds and <= MostSeconds, BankProblems.SecondsWrong.With(LeastSeconds, MostSeconds));
        Texts(form, problems);
        if (form.Use == ItemUse.Scored)
        {
            int right = form.Options.Count(o => o is { Right: true, IsEmpty: false });
            Hold(right > 0, BankProblems.KeyMissing);
            Hold(right <= 1 || form.Several, BankProblems.OneKeyOnly);
        }
        return problems;
    }

    private void Texts(ItemForm form, List<Problem> problems)
    {
        var used = Enumerable.Range(0, form.Options.Count).Where(i => !form.Options[i].IsEmpty).ToList();
        if (used.Count < Fewest) problems.Add(BankProblems.TooFewOptions.On($"Form.Options[{used.Count}].Text[{form.Languages.FirstOrDefault()}]"));
        var written = form.Languages.Where(l => Said(form.Question, l) || used.Exists(i => Said(form.Options[i].Text, l))).ToList();
        if (written.Count == 0) problems.Add(BankProblems.LanguageMissing);
        foreach (var language in written)
        {
            One(form.Question, language, $"Form.Question[{language}]", BankProblems.QuestionMissing.With(words.Language(language)));
            var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (int i in used)
            {
                var field = Field(i, language);
                if (!One(form.Options[i].Text, language, field, BankProblems.OptionMissing.With(Letter(i), words.Language(language)))) continue;
                if (!seen.TryAdd(Spelling.Words(form.Options[i].Text[language]!), i)) problems.Add(BankProblems.OptionsSame.With(Letter(seen[Spelling.Words(form.Options[i].Text[language]!)])).On(field));
            }
        }

        bool One(Dictionary<string, string?> texts, string language, string field, Problem missing)
        {
            if (!Said(texts, language))
            {
                problems.Add(missing.On(field));
                return false;
            }
            var text = texts[language]!;
            if (text.Length > LongestText) problems.Add(BankProblems.TextTooLong.With(LongestText).On(field));
            else if (!form.MixedMeant && LookAlikes.In(PlainText.Html(text)).FirstOrDefault() is { } mixed) problems.Add(BankProblems.MixedLetters.With(mixed).On(field));
            return true;
        }
    }

    public static string Letter(int option) => ((char)('A' + option)).ToString();

    private static string Field(int option, string language) => $"Form.Options[{option}].Text[{language}]";

    private static bool Said(Dictionary<string, string?> texts, string language) => !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(language));
}
