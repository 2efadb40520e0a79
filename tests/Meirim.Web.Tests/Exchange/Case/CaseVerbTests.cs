using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Standards;

namespace Meirim.Web.Tests.Exchange.Case;

/// <summary><c>standard export --case</c> and <c>standard read FILE.case.json</c>: there and back without a loss.</summary>
[Collection(TheConsole.Name)]
public sealed class CaseVerbTests : IAsyncLifetime
{
    private readonly ImportedStandard _standard = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("meirim-case-").FullName;

    public Task InitializeAsync() => _standard.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _standard.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Export_read_and_export_again_give_the_same_bytes()
    {
        string[] day = ["--occupation", "6113-1-004", "--on", "2032-06-01"];
        var file = Path.Combine(_folder, "gardener.case.json");
        var exported = (await Run(0, ["standard", "export", "--case", "--address", "https://meirim.example/", .. day])).Output;
        await File.WriteAllTextAsync(file, exported);

        exported.ShouldContain("https://meirim.example/ims/case/v1p1/CFDocuments/");
        (await Run(0, "standard", "read", file, "--case")).Output.ShouldBe(exported);
        (await Run(0, "standard", "read", file, "--json")).Output.ShouldBe((await Run(0, ["standard", "export", .. day])).Output);
        (await Run(0, "standard", "read", file)).Output.ShouldContain("6113-1-004  level 2–3");
    }

    [Fact]
    public async Task What_is_no_package_of_one_card_is_refused()
    {
        (await Run(1, "standard", "export", "--case", "--on", "2032-06-01")).Error.ShouldContain("STD-218");
        (await Run(1, "standard", "export", "--case", "--occupation", "0000-0-000")).Error.ShouldContain("STD-213");
        var file = Path.Combine(_folder, "empty.case.json");
        (await Run(1, "standard", "read", file)).Error.ShouldContain("STD-216");
        await File.WriteAllTextAsync(file, "{}");
        (await Run(1, "standard", "read", file)).Error.ShouldContain("STD-219");
    }

    private Task<(string Output, string Error)> Run(int code, params string[] words) => TheConsole.Run(_standard.App, code, "", words);
}
