using Meirim.Standards.Records;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Workforce.Upload.Checking;
using Meirim.Web.Workforce.Upload.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Upload.Checking;

/// <summary>Cells as clerks fill them in.</summary>
[Collection(TheApplication.Name)]
public sealed class RowReaderTests(MeirimFixture app)
{
    [Theory]
    [InlineData("01.03.2024")]
    [InlineData("1.3.2024")]
    [InlineData("2024-03-01")]
    [InlineData("2024.03.01")]
    [InlineData("01/03/2024")]
    [InlineData("01.03.2024 г.")]
    [InlineData("01.03.24")]
    [InlineData("2024-03-01 00:00")]
    [InlineData("45352")]
    public void A_day_is_read_however_it_is_written(string text) => Read(UploadColumn.Since, text).Row.Since.ShouldBe(new DateOnly(2024, 3, 1));

    [Theory]
    [InlineData("31.02.2024", CellProblems.DayUnreadable)]
    [InlineData("03/25/2024", CellProblems.DayUnreadable)]
    [InlineData("в марте", CellProblems.DayUnreadable)]
    [InlineData("01.01.1890", CellProblems.DayUnreadable)]
    [InlineData("01.01.1920", CellProblems.DayTooEarly)]
    [InlineData("01.01.2099", CellProblems.DayAhead)]
    public void A_day_that_is_none_is_refused(string text, string code) => Codes(UploadColumn.Since, text).ShouldBe([code]);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("0,5", 0.5)]
    [InlineData("0.75", 0.75)]
    [InlineData("50%", 0.5)]
    [InlineData("1,25 ", 1.25)]
    public void A_share_is_read_with_point_comma_or_percent(string text, double rate) => Read(UploadColumn.Rate, text).Row.Rate.ShouldBe((decimal)rate);

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("полная")]
    [InlineData("1e0")]
    public void A_share_out_of_range_is_refused(string text) => Codes(UploadColumn.Rate, text).ShouldBe([CellProblems.NumberOutOfRange]);

    [Theory]
    [InlineData("5320-9-006")]
    [InlineData("социальный помощник")]
    [InlineData("Әлеуметтік КӨМЕКШІ")]
    [InlineData(" social  helper ")]
    [InlineData("aprūpētājs")]
    public void An_occupation_is_known_by_code_and_by_name_in_any_language(string text) => Read(UploadColumn.Occupation, text).Row.Occupation.ShouldBe("5320-9-006");

    [Fact]
    public void Several_values_stand_between_semicolons_lines_or_commas()
    {
        foreach (var text in new[] { "на дому; стационар", "на дому\nстационар", "на дому, стационар", "home;residential;home" })
            Read(UploadColumn.Settings, text).Row.Settings.ShouldBe(["home", "residential"], text);
        Codes(UploadColumn.Settings, "на дому; на луне").ShouldBe([CellProblems.NotInList]);
    }

    [Fact]
    public void A_number_cell_that_lost_its_zeros_is_mended_by_the_check_digit_and_a_shortened_one_is_refused()
    {
        var country = app.Services.GetRequiredService<Web.Countries.ICountry>();
        var identifier = Enumerable.Range(0, 10_000).Select(n => $"0101015{n / 10:0000}{n % 10}").First(t => country.TryParsePerson(t, out _));
        country.TryParsePerson(identifier, out var known).ShouldBeTrue();
        Read(UploadColumn.Identifier, identifier.TrimStart('0')).Row.Identifier.ShouldBe(known);
        Codes(UploadColumn.Identifier, "8.50301E+11").ShouldBe([CellProblems.IdentifierShortened]);
        Codes(UploadColumn.Identifier, "850301300012x").ShouldBe([CellProblems.IdentifierUnreadable]);
    }

    [Theory]
    [InlineData("Қалмақова", "Әсел", null, "kk")]
    [InlineData("Калмакова", "Асель", "Сериковна", "ru")]
    [InlineData("Оспанова", "Айнұр", null, "kk")]
    [InlineData("Kalmakova", "Assel", null, "latn")]
    [InlineData("Ахметов", "Болат", "Маратулы", "kk")]
    public void The_spelling_is_told_by_the_letters(string surname, string given, string? patronymic, string spelling)
    {
        var cells = Cells((UploadColumn.Surname, surname), (UploadColumn.GivenName, given));
        if (patronymic is not null) cells[UploadColumn.Patronymic] = patronymic;
        Reader.Read(cells, "ru").Row.Names.ShouldHaveSingleItem().Spelling.ShouldBe(spelling);
    }

    [Fact]
    public void Two_spellings_are_two_names_and_never_of_one_language() =>
        Reader.Read(Cells((UploadColumn.Surname, "Ахметов"), (UploadColumn.GivenName, "Болат"), (UploadColumn.OtherSurname, "Ахметов"), (UploadColumn.OtherGivenName, "Болат")), "ru")
            .Row.Names.Select(n => n.Spelling).Distinct().Count().ShouldBe(2);

    [Fact]
    public void Letters_of_two_scripts_in_one_word_are_told_and_names_of_figures_refused()
    {
        Codes(UploadColumn.Surname, "Cеріков").ShouldBe([CellProblems.TwoScripts]);
        Codes(UploadColumn.Surname, "Сериков2").ShouldBe([CellProblems.NotAName]);
    }

    [Fact]
    public void A_diploma_needs_level_speciality_and_day_and_a_language_its_level()
    {
        Codes(UploadColumn.EducationLevel, "бакалавр").ShouldContain(CellProblems.EducationIncomplete);
        Codes(UploadColumn.Language1, "казахский").ShouldBe([CellProblems.LevelMissing]);
        var row = Reader.Read(Cells((UploadColumn.Language1, "казахский"), (UploadColumn.Level1, "fluent"), (UploadColumn.EducationLevel, "bachelor"), (UploadColumn.Speciality, "social-work"), (UploadColumn.DiplomaDay, "30.06.2010")), "ru").Row;
        row.Languages.ShouldBe([new Language("kk", "fluent")]);
        (row.Education!.Level, row.DiplomaDay).ShouldBe(("bachelor", new DateOnly(2010, 6, 30)));
    }

    [Fact]
    public void A_cell_too_long_and_a_broken_formula_are_refused()
    {
        Codes(UploadColumn.Unit, new string('а', 300)).ShouldBe([CellProblems.TooLong]);
        Codes(UploadColumn.Unit, "#REF").ShouldBe([CellProblems.CellBroken]);
    }

    private RowReader Reader => app.Services.GetRequiredService<RowReader>();

    private (StaffRow Row, List<CellProblem> Problems) Read(UploadColumn column, string text) => Reader.Read(Cells((column, text)), "ru");

    private List<string> Codes(UploadColumn column, string text) => [.. Read(column, text).Problems.Select(p => p.Code)];

    private static Dictionary<UploadColumn, string> Cells(params (UploadColumn Column, string Text)[] cells)
    {
        var all = new Dictionary<UploadColumn, string> { [UploadColumn.Surname] = "Сынақова", [UploadColumn.GivenName] = "Сәуле", [UploadColumn.Occupation] = "3412-0-008" };
        foreach (var (column, text) in cells) all[column] = text;
        return all;
    }
}
