using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts.Manage;

/// <summary><c>meirim account create</c>.</summary>
public sealed class AccountVerbsTests
{
    [Fact]
    public async Task The_first_administrator_comes_from_the_command_line_and_signs_in_with_the_printed_password()
    {
        await using var app = await OwnApplication.Start();
        var (code, said) = await Run(app, "--email", "first@ministry.example", "--name", "First Administrator", "--role", "Administrator", "--role", "Registrar", "--region", "71");
        code.ShouldBe(0, said);
        var password = said.Split("only now: ")[1].Trim();
        using var browser = app.Visitor();
        await browser.SignIn("first@ministry.example", password);
        await browser.Page("/en/accounts");

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        (await db.AccountRoles.Select(r => r.Role).ToListAsync()).ShouldBe([Role.Administrator, Role.Registrar], ignoreOrder: true);
        (await db.JournalEntries.Where(e => e.ActorId == null && e.Right == Role.System).Select(e => e.Kind).ToListAsync())
            .ShouldBe([ActKind.AccountCreated, ActKind.RoleGranted, ActKind.RoleGranted], ignoreOrder: true);
        (await Run(app, "--email", "first@ministry.example", "--name", "Again", "--role", "Administrator")).Code.ShouldBe(1);
        (await Run(app, "--email", "second@ministry.example", "--name", "Nowhere", "--role", "Registrar", "--region", "99")).Code.ShouldBe(1);
        (await Run(app, "--email", "second@ministry.example", "--name", "Nothing", "--role", "King")).Code.ShouldBe(2);
    }

    /// <summary>Runs the built program, as an administrator does.</summary>
    private static async Task<(int Code, string Said)> Run(OwnApplication app, params string[] words)
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[typeof(MeirimApp).Assembly.Location, "account", "create", .. words, .. app.Arguments]) start.ArgumentList.Add(word);
        using var process = System.Diagnostics.Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
