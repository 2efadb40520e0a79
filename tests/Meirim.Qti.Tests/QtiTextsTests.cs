using System.Text.Json;
using System.Text.RegularExpressions;

namespace Meirim.Qti.Tests;

public sealed class QtiTextsTests
{
    /// <summary>Every problem that the library can say, made with made-up arguments.</summary>
    private static IEnumerable<QtiProblem> All() => typeof(QtiProblems).GetMethods().Where(m => m.ReturnType == typeof(QtiProblem) && m.IsStatic)
        .Select(m => (QtiProblem)m.Invoke(null, [.. m.GetParameters().Select(p => p.ParameterType == typeof(string) ? "x" : Convert.ChangeType(1, p.ParameterType, null))])!);

    [Fact]
    public void Every_problem_has_a_text_in_four_languages_with_its_arguments_and_no_text_lacks_its_problem()
    {
        using var texts = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "qti.texts.json")));
        texts.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(All().Select(p => $"problem.{p.Code}"), ignoreOrder: true);
        foreach (var problem in All())
            foreach (var language in new[] { "kk", "ru", "en", "lv" })
            {
                var text = texts.RootElement.GetProperty($"problem.{problem.Code}").GetProperty(language).GetString()!;
                text.ShouldNotBeNullOrWhiteSpace();
                Regex.Matches(text, @"\{(\d)\}").Select(m => m.Groups[1].Value).Distinct().Order().ShouldBe(Enumerable.Range(0, problem.Arguments.Count).Select(i => $"{i}"), $"{problem.Code} {language}");
            }
    }

    [Fact]
    public void A_code_is_used_once() => All().GroupBy(p => p.Code).Where(g => g.Count() > 1).ShouldBeEmpty();
}
