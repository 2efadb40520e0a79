using Meirim.Scales;

namespace Meirim.Scales.Tests;

public sealed class ScalePackReaderTests
{
    [Fact]
    public void A_pack_is_read_as_it_stands()
    {
        var pack = ScalePackReader.Read(Packs.Small).Pack.ShouldNotBeNull();
        (pack.Code, pack.Permission, pack.Languages["ru"].State, pack.Items[1].Texts!["ru"]).ShouldBe(("small", PermissionState.NotNeeded, WordingState.Draft, "б"));
        pack.Scales.Single().Range(pack.Responses).ShouldBe((2, 4));
    }

    [Theory]
    [InlineData("\"version\": 1,", "", PackProblems.Shape)]
    [InlineData("\"version\": 1,", "\"version\": 1, \"colour\": \"red\",", PackProblems.Shape)]
    [InlineData("\"version\": 1,", "\"version\": \"1\",", PackProblems.Shape)]
    [InlineData("\"permission\": \"notNeeded\"", "\"permission\": \"perhaps\"", PackProblems.Shape)]
    [InlineData("\"permission\": \"notNeeded\"", "\"permission\": 3", PackProblems.Shape)]
    [InlineData("\"licence\": \"public domain\"", "\"licence\": null", PackProblems.Shape)]
    [InlineData("}\n", "", PackProblems.Shape)]
    [InlineData("\"code\": \"small\"", "\"code\": \"Small pack\"", PackProblems.Code)]
    [InlineData("\"version\": 1,", "\"version\": 0,", PackProblems.Empty)]
    [InlineData("\"credit\": \"nobody\"", "\"credit\": \" \"", PackProblems.Rights)]
    [InlineData("\"number\": 2", "\"number\": 3", PackProblems.Numbers)]
    [InlineData("\"least\": 1, \"most\": 2", "\"least\": 2, \"most\": 1", PackProblems.Responses)]
    [InlineData("{\"value\": 2,", "{\"value\": 1,", PackProblems.Responses)]
    [InlineData("\"reversed\": [2]", "\"reversed\": [3]", PackProblems.Items)]
    [InlineData("\"reversed\": [2]", "\"reversed\": [1, 2]", PackProblems.Items)]
    [InlineData("\"reversed\": [2]", "\"reversed\": []", PackProblems.Stray)]
    [InlineData("\"answeredShare\": 0.8", "\"answeredShare\": 0", PackProblems.Share)]
    [InlineData("\"answeredShare\": 0.8", "\"answeredShare\": 1.1", PackProblems.Share)]
    [InlineData("{\"code\": \"low\", \"from\": 2}", "{\"code\": \"low\", \"from\": 1}", PackProblems.Bands)]
    [InlineData("{\"code\": \"high\", \"from\": 3}", "{\"code\": \"high\", \"from\": 2}", PackProblems.Bands)]
    [InlineData("{\"code\": \"high\", \"from\": 3}", "{\"code\": \"low\", \"from\": 3}", PackProblems.Bands)]
    [InlineData("\"ru\": \"б\"", "\"ru\": \"\"", PackProblems.WordsMissing)]
    [InlineData("\"en\": \"Yes\", \"ru\": \"Да\"", "\"en\": \"Yes\"", PackProblems.WordsMissing)]
    [InlineData("\"ru\": \"б\"", "\"ru\": \"б\", \"lv\": \"b\"", PackProblems.WordsUndeclared)]
    [InlineData("\"permission\": \"notNeeded\"", "\"permission\": \"asked\"", PackProblems.WordingUnpermitted)]
    [InlineData("\"answeredShare\": 0.8", "\"answeredShare\": 0.8, \"norms\": [{\"group\": \"all\", \"mean\": 3, \"sd\": 0, \"people\": 100}]", PackProblems.Norms)]
    public void What_does_not_fit_is_refused_by_its_code(string standing, string wrong, string code)
    {
        var json = code == PackProblems.Shape && wrong.Length == 0 && standing.StartsWith('}') ? Packs.Small.TrimEnd()[..^1] : Packs.Small.Replace(standing, wrong, StringComparison.Ordinal);
        json.ShouldNotBe(Packs.Small);
        var reading = ScalePackReader.Read(json);
        reading.Pack.ShouldBeNull();
        reading.Problems.Select(p => p.Code).ShouldContain(code);
    }

    [Fact]
    public void Two_scales_of_one_code_are_refused()
    {
        var scale = Packs.Small[Packs.Small.IndexOf("{\"code\": \"one\"", StringComparison.Ordinal)..Packs.Small.LastIndexOf("]\n", StringComparison.Ordinal)];
        ScalePackReader.Read(Packs.Small.Replace(scale, $"{scale}, {scale}", StringComparison.Ordinal)).Problems.Select(p => p.Code).ShouldContain(PackProblems.Twice);
    }

    [Fact]
    public void A_folder_with_one_wrong_file_is_refused_with_its_name()
    {
        var folder = Directory.CreateTempSubdirectory("scales");
        File.WriteAllText(Path.Combine(folder.FullName, "small.json"), Packs.Small);
        ScalePackReader.ReadFolder(folder.FullName).Count.ShouldBe(1);
        File.WriteAllText(Path.Combine(folder.FullName, "other.json"), Packs.Small);
        Should.Throw<InvalidDataException>(() => ScalePackReader.ReadFolder(folder.FullName)).Message.ShouldContain("other.json");
        folder.Delete(recursive: true);
    }
}
