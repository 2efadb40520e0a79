using System.Text.RegularExpressions;

namespace Meirim.Architecture.Tests;

/// <summary>The house as the design draws it: folders by subject, short files, a test beside every page.</summary>
public sealed class LayoutTests
{
    private static readonly string[] Techniques =
    [
        "Controllers", "Services", "Helpers", "Dtos", "Managers", "Utils", "Common", "Core", "Models", "ViewModels", "Interfaces", "Repositories", "Extensions",
    ];

    [Fact]
    public void No_folder_is_named_after_a_technique() => TechniqueFolders(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void The_wall_falls_for_a_folder_named_after_a_technique() =>
        TechniqueFolders(["src/Meirim.Web/Register/Services/Finder.cs"]).ShouldNotBeEmpty();

    [Fact]
    public void Every_page_has_a_test_at_its_path() => PagesWithoutTest(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void The_wall_falls_for_a_page_without_a_test() =>
        PagesWithoutTest(["src/Meirim.Web/Register/Nobody/Index.cshtml.cs"]).ShouldBe(["Register/Nobody/Index"]);

    [Fact]
    public void No_code_file_is_longer_than_400_lines() => Code()
        .Select(f => (File: f, Lines: Repository.Text(f).Split('\n').Length))
        .Where(f => f.Lines > 401).ShouldBeEmpty();

    [Fact]
    public void The_country_is_named_only_in_its_own_folder() => Code()
        .Where(f => f.StartsWith("src/Meirim.Web/", StringComparison.Ordinal) && !f.StartsWith("src/Meirim.Web/Countries/", StringComparison.Ordinal))
        .Where(f => CountryConditions(Repository.Text(f))).ShouldBeEmpty();

    [Fact]
    public void The_wall_falls_for_a_condition_on_the_country() => CountryConditions("if (country.Code == \"kz\")").ShouldBeTrue();

    private static IEnumerable<string> Code() => Repository.Files.Where(f =>
        f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal) || f.EndsWith(".ts", StringComparison.Ordinal));

    private static bool CountryConditions(string code) =>
        Regex.IsMatch(code, """[cC]ountry\.Code (==|!=|is|switch)|== "kz"|is (Kazakhstan|Latvia)\b""");

    private static IEnumerable<string> TechniqueFolders(IEnumerable<string> files) => files
        .Where(f => f.StartsWith("src/", StringComparison.Ordinal))
        .Where(f => f.Split('/')[..^1].Any(part => Techniques.Contains(part, StringComparer.OrdinalIgnoreCase)));

    private static IReadOnlyList<string> PagesWithoutTest(IReadOnlyList<string> files) =>
    [
        .. files
            .Where(f => f.StartsWith("src/Meirim.Web/", StringComparison.Ordinal) && f.EndsWith(".cshtml.cs", StringComparison.Ordinal))
            .Select(f => f["src/Meirim.Web/".Length..^".cshtml.cs".Length])
            .Where(page => !files.Contains($"tests/Meirim.Web.Tests/{page}Tests.cs")),
    ];
}
