using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests;

/// <summary>Wrong words and a database that is not there: a reason in a line and an exit code, never a trace of the program.</summary>
[Collection(TheConsole.Name)]
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("meirim-words-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("--nonsense")]
    [InlineData("standard")]
    [InlineData("standard nonsense")]
    [InlineData("find --nonsense word")]
    [InlineData("find -x")]
    [InlineData("find айгуль --limit many")]
    [InlineData("--country xx find айгуль")]
    [InlineData("judge --person KZ-0000001-1")]
    [InlineData("judge --person KZ-0000001-1 --for 3412-0-008 --on 31.12.2025")]
    [InlineData("person show")]
    [InlineData("ledger export")]
    public async Task Wrong_words_are_exit_code_2(string words)
    {
        var (code, output, error) = await Run(words);
        (code, output).ShouldBe((CommandLine.WrongWords, ""));
        error.ShouldContain("See: meirim --help");
    }

    [Theory]
    [InlineData("find айгуль")]
    [InlineData("find")]
    [InlineData("ledger verify")]
    public async Task A_database_that_was_never_made_is_named_with_the_way_out(string words)
    {
        var (code, output, error) = await Run($"{words} --data-folder {_folder}");
        (code, output).ShouldBe((CommandLine.Refused, ""));
        error.ShouldContain("meirim migrate");
        error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("Data Source=/no/such/folder/meirim.db")]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2")]
    [InlineData("Nothing=1")]
    public async Task A_database_that_cannot_be_reached_is_refused_in_a_line(string connection)
    {
        var (code, _, error) = await Run([.. "find айгуль --data-folder".Split(' '), _folder, "--database", connection]);
        code.ShouldBe(CommandLine.Refused);
        error.ShouldNotContain("   at ");
        error.Trim().ShouldNotBeEmpty();
    }

    private static Task<(int Code, string Output, string Error)> Run(string words) => Run(words.Split(' '));

    private static async Task<(int Code, string Output, string Error)> Run(string[] words)
    {
        var (output, error) = (Console.Out, Console.Error);
        using StringWriter heard = new(), complained = new();
        try
        {
            Console.SetOut(heard);
            Console.SetError(complained);
            return (await CommandLine.Run(words), heard.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
