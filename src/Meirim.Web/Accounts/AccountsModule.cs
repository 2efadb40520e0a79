using Meirim.Web.Accounts.Demo;
using Meirim.Web.Accounts.Manage;
using Meirim.Web.Accounts.MyAccount;
using Meirim.Web.Accounts.SecondStep;
using Meirim.Web.Accounts.SignIn;
using Meirim.Web.Accounts.SignUp;
using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts;

/// <summary>Sign-in, roles, sessions.</summary>
internal static class AccountsModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<SignedIn>();
        services.AddScoped<AccountActs>();

        services.AddSingleton<NobodysPassword>();
        services.AddScoped<SignInAttempts>();
        services.AddScoped<SignInHandler>();
        services.AddScoped<Landing>();
        services.AddScoped<SentTwice>();
        services.AddScoped<Authenticator>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<Demonstration>();
        services.AddScoped<SecondStepOffer>();
        services.AddScoped<RoleWords>();

        services.AddScoped<SignUpHandler>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<OwnSecondStep>();
        services.AddScoped<OwnPasskeys>();

        services.AddScoped<RoleReach>();
        services.AddScoped<RoleForm>();
        services.AddScoped<CreateAccountHandler>();
        services.AddScoped<RoleHandler>();
        services.AddScoped<AccountStateHandler>();

        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = true;
            // the user name is the e-mail, and e-mails may hold any letters
            options.User.AllowedUserNameCharacters = "";
            options.Password.RequiredLength = IdentityRefusals.PasswordLength;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireDigit = false;
        })
            .AddEntityFrameworkStores<MeirimDb>()
            .AddSignInManager()
            .AddPasswordValidator<PlainPasswords>()
            .AddDefaultTokenProviders();
        // PBKDF2 with HMAC-SHA-512: the count that OWASP advises for it
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = configuration.GetValue("PasswordIterations", 210_000));
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(3));
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // none: the name in the browser's address line
            options.ServerDomain = configuration["Domain"];
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        AccountCookies.Add(services, configuration);
        AccountLimits.Add(services, configuration);
        services.AddAuthorization();
    }
}
