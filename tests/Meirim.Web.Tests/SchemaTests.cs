using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests;

/// <summary>Migrations are written by hand: what they make is held against what the model says.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task The_migrated_schema_is_the_schema_of_the_model()
    {
        using var migrated = new TestDatabase();
        using var modelled = new TestDatabase();
        var byMigrations = await Schema(migrated, db => db.Database.MigrateAsync());
        var byModel = await Schema(modelled, db => db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(), create: true);

        byMigrations.ShouldNotBeEmpty();
        byMigrations.Except(byModel).ShouldBeEmpty("in the migrations, not in the model");
        byModel.Except(byMigrations).ShouldBeEmpty("in the model, not in the migrations");
    }

    private static async Task<List<string>> Schema(TestDatabase database, Func<MeirimDb, Task> make, bool create = false)
    {
        await using var app = MeirimApp.Build(
            new Dictionary<string, string?> { ["Database"] = database.Connection, ["DataFolder"] = database.Folder }, quiet: true);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        if (create && !await db.GetService<IRelationalDatabaseCreator>().ExistsAsync()) await db.GetService<IRelationalDatabaseCreator>().CreateAsync();
        await make(db);
        var sql = TestDatabase.IsPostgres
            ? """
              SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length::text, '')
                     || coalesce(numeric_precision::text || ',' || numeric_scale::text, '') || ' ' || is_nullable || ' ' || is_identity AS "Value"
              FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
              UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
              UNION ALL SELECT 'key ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                        WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u') AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
              """
            : """
              SELECT 'column ' || m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS "Value"
              FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\' AND m.name NOT LIKE 'sqlite%'
              UNION ALL SELECT 'index ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
              UNION ALL SELECT 'foreign ' || m.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || f.on_delete
              FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
              """;
        return await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
    }
}
