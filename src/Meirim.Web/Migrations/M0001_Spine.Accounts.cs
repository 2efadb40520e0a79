using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Meirim.Web.Migrations;

public sealed partial class M0001_Spine
{
    private static void Accounts(MigrationBuilder m)
    {
        m.CreateTable("accounts", t => new
        {
            id = t.Column<Guid>(),
            display_name = t.Column<string>(),
            person_id = t.Column<Guid>(nullable: true),
            user_name = t.Column<string>(maxLength: 256, nullable: true),
            normalized_user_name = t.Column<string>(maxLength: 256, nullable: true),
            email = t.Column<string>(maxLength: 256, nullable: true),
            normalized_email = t.Column<string>(maxLength: 256, nullable: true),
            email_confirmed = t.Column<bool>(),
            password_hash = t.Column<string>(nullable: true),
            security_stamp = t.Column<string>(nullable: true),
            concurrency_stamp = t.Column<string>(nullable: true),
            phone_number = t.Column<string>(maxLength: 256, nullable: true),
            phone_number_confirmed = t.Column<bool>(),
            two_factor_enabled = t.Column<bool>(),
            lockout_end = t.Column<DateTimeOffset>(nullable: true),
            lockout_enabled = t.Column<bool>(),
            access_failed_count = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_accounts", t => t.id);
        });
        m.CreateTable("account_claims", t => new
        {
            id = t.Column<int>()
                .Annotation("Sqlite:Autoincrement", true)
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
            user_id = t.Column<Guid>(),
            claim_type = t.Column<string>(nullable: true),
            claim_value = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_account_claims", t => t.id);
            t.ForeignKey("fk_account_claims_accounts_user_id", t => t.user_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateTable("account_logins", t => new
        {
            login_provider = t.Column<string>(maxLength: 128),
            provider_key = t.Column<string>(maxLength: 128),
            provider_display_name = t.Column<string>(nullable: true),
            user_id = t.Column<Guid>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_account_logins", t => new { t.login_provider, t.provider_key });
            t.ForeignKey("fk_account_logins_accounts_user_id", t => t.user_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateTable("account_passkeys", t => new
        {
            credential_id = t.Column<byte[]>(maxLength: 1024),
            user_id = t.Column<Guid>(),
            data = t.Column<string>(type: m.IsNpgsql() ? "jsonb" : "TEXT"),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_account_passkeys", t => t.credential_id);
            t.ForeignKey("fk_account_passkeys_accounts_user_id", t => t.user_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateTable("account_roles", t => new
        {
            id = t.Column<Guid>(),
            account_id = t.Column<Guid>(),
            role = t.Column<string>(),
            region = t.Column<string>(nullable: true),
            organisation_id = t.Column<Guid>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_account_roles", t => t.id);
            t.ForeignKey("fk_account_roles_accounts_account_id", t => t.account_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateTable("account_tokens", t => new
        {
            user_id = t.Column<Guid>(),
            login_provider = t.Column<string>(maxLength: 128),
            name = t.Column<string>(maxLength: 128),
            value = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_account_tokens", t => new { t.user_id, t.login_provider, t.name });
            t.ForeignKey("fk_account_tokens_accounts_user_id", t => t.user_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateIndex("ix_account_claims_user_id", "account_claims", "user_id");
        m.CreateIndex("ix_account_logins_user_id", "account_logins", "user_id");
        m.CreateIndex("ix_account_passkeys_user_id", "account_passkeys", "user_id");
        m.CreateIndex("ix_account_roles_account_id", "account_roles", "account_id");
        m.CreateIndex("email_index", "accounts", "normalized_email");
        m.CreateIndex("ix_accounts_person_id", "accounts", "person_id", unique: true);
        m.CreateIndex("user_name_index", "accounts", "normalized_user_name", unique: true);
    }
}
