using System.CommandLine;
using System.Security.Cryptography;
using Meirim.Web.Ui;
using Spectre.Console;

namespace Meirim.Web.Accounts.Manage;

/// <summary><c>meirim account create</c>: how a deployment gets its first administrator.</summary>
internal static class AccountVerbs
{
    private static readonly Option<string> Email = new("--email") { Description = "e-mail, with which they sign in", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "name as others see it", Required = true };
    private static readonly Option<Role[]> Roles = new("--role") { Description = "Practitioner, OrganisationManager, Registrar, Methodologist, Author or Administrator; may be given more than once", Required = true };
    private static readonly Option<string?> Region = new("--region") { Description = "code of a registrar's region; without it the whole country" };
    private static readonly Option<string?> Organisation = new("--organisation") { Description = "BIN or registration number of a manager's organisation" };
    private static readonly Option<string?> Person = new("--person") { Description = "register number of a practitioner" };
    private static readonly Option<bool> AskPassword = new("--ask-password") { Description = "ask for the password; without it one is made and printed once" };

    public static Command Verb()
    {
        var create = new Command("create", "make an account") { Email, Name, Roles, Region, Organisation, Person, AskPassword };
        create.SetAction((parsed, cancel) => CommandLine.With(parsed, services => Create(parsed, services, cancel)));
        return new Command("account", "accounts of those who sign in") { create };
    }

    private static async Task<int> Create(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        await Migrating.Migrate(services, cancel);
        var asked = parsed.GetValue(AskPassword);
        // 24 letters and digits: 114 bits
        var password = asked ? await Ask(cancel) : RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 24);
        var roles = parsed.GetRequiredValue(Roles).Select(r => new NewRole(r, parsed.GetValue(Region), parsed.GetValue(Organisation), parsed.GetValue(Person)));
        var made = await services.GetRequiredService<CreateAccountHandler>()
            .Create(Actor.Program, parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Email), [.. roles], password);
        if (!made.Succeeded(out var account, out var problem)) return CommandLine.Refuse(services, problem);

        var texts = services.GetRequiredService<Texts>();
        Console.WriteLine($"Account {account.Email}: {string.Join(", ", account.Roles.Select(r => texts.In("en", "role." + r.Role)))}");
        if (!asked) Console.WriteLine($"Password, shown only now: {password}");
        return CommandLine.Done;
    }

    private static async Task<string> Ask(CancellationToken cancel) => Console.IsInputRedirected
        ? await Console.In.ReadLineAsync(cancel) ?? ""
        : await new TextPrompt<string>("Password:").Secret().ShowAsync(AnsiConsole.Console, cancel);
}
