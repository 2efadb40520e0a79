namespace Meirim.Web.Tests.Infrastructure;

/// <summary>Tests that listen to the console run alone: there is one for the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TheConsole
{
    public const string Name = "the console";

    /// <summary>Runs the program's own command line on the database of the application; the exit code must be that one.</summary>
    internal static async Task<(string Output, string Error)> Run(MeirimFixture app, int code, string typed, params string[] words)
    {
        var (output, error, input) = (Console.Out, Console.Error, Console.In);
        using StringWriter heard = new(), complained = new();
        try
        {
            Console.SetOut(heard);
            Console.SetError(complained);
            Console.SetIn(new StringReader(typed));
            (await CommandLine.Run([.. words, .. app.Arguments])).ShouldBe(code, complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Console.SetIn(input);
        }
        return (heard.ToString(), complained.ToString());
    }
}
