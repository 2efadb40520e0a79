using Meirim.Names;
using Meirim.Web.Records.FindDuplicates;

namespace Meirim.Web.Tests.Records.FindDuplicates;

/// <summary>What is laid before a registrar, case by case.</summary>
public sealed class PairScoreTests
{
    private static readonly DateOnly Born = new(1985, 3, 12);

    [Theory]
    [InlineData("Қалмақова Айгүл Асқарқызы", "Калмакова Айгуль Аскаровна", "1985-03-12", "", true, PairReasons.SameBirth)]
    [InlineData("Қалмақова Айгүл", "Kalmakova Aigul", "1985-03-12", "", true, PairReasons.SameBirth)]
    [InlineData("Қалмақова Айгүл", "Калмакова Айгуль", "1985-03-13", "", true, PairReasons.NearBirth)]
    [InlineData("Қалмақова Айгүл", "Калмакова Айгуль", "1985-12-03", "", true, PairReasons.NearBirth)]
    [InlineData("Қалмақова Айгүл", "Калмакова Айгуль", "1971-08-24", "", false, PairReasons.OtherBirth)]
    [InlineData("Қалмақова Айгүл", "Калмакова Айгуль", "1971-08-24", "ЖБ-Б 0123456", true, PairReasons.SameDocument)]
    [InlineData("Қалмақова Айгүл", "Калмакова Айгуль", null, "", false, PairReasons.UnknownBirth)]
    [InlineData("Қалмақова Айгүл", "Калмакова Айгуль", null, "ЖБ-Б 0123456", true, PairReasons.SameDocument)]
    [InlineData("Қалмақова Айгүл", "Қалмақова Сәуле", "1985-03-12", "", false, null)]
    [InlineData("Қалмақова Айгүл", "Петров Сергей", "1985-03-12", "ЖБ-Б 0123456", false, null)]
    public void A_pair_is_proposed_or_not(string one, string other, string? born, string document, bool proposed, string? reason)
    {
        var a = Person("KZ-1", one, Born, document);
        var b = Person("KZ-2", other, born is null ? null : DateOnly.ParseExact(born, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), document);

        var (score, reasons) = PairScore.Of(a, b);

        (score >= PairScore.Proposed).ShouldBe(proposed, $"{score}: {string.Join(", ", reasons)}");
        if (reason is not null) reasons.ShouldContain(reason);
        PairScore.Of(b, a).Score.ShouldBe(score);
    }

    [Fact]
    public void Another_patronymic_is_not_hidden_by_a_passport_without_one()
    {
        var irina = Person("KZ-1", "Морозова Ирина Андреевна", Born, "");
        var namesake = Person("KZ-2", "Морозова Ирина Михайловна", Born.AddYears(1), "");
        var passport = new PersonName("Morozova", "Irina");

        (irina, namesake) = (irina with { Names = [.. irina.Names, passport] }, namesake with { Names = [.. namesake.Names, passport] });

        PairScore.Of(irina, namesake).Score.ShouldBeLessThan(PairScore.Proposed);
    }

    [Fact]
    public void A_shared_employer_speaks_for_it_and_the_score_stays_within_a_hundred()
    {
        var alone = Person("KZ-1", "Қалмақова Айгүл", Born, "ЖБ-Б 0123456");
        var employed = alone with { Employers = new HashSet<string> { "x" } };

        PairScore.Of(employed, employed with { Number = "KZ-2" }).Score.ShouldBe(100);
        var near = alone with { Born = null, Documents = new HashSet<string>() };
        (PairScore.Of(near with { Employers = employed.Employers }, near with { Employers = employed.Employers }).Score - PairScore.Of(near, near).Score).ShouldBe(10);
    }

    private static ComparedPerson Person(string number, string name, DateOnly? born, string document)
    {
        var parts = name.Split(' ');
        return new ComparedPerson(Guid.CreateVersion7(), number, born, [new PersonName(parts[0], parts[1], parts.Length > 2 ? parts[2] : null)],
            document.Length == 0 ? new HashSet<string>() : new HashSet<string> { document }, new HashSet<string>(), new HashSet<string>());
    }
}
