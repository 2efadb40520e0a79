using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Journal;

/// <summary>Someone with the database alone changes rows: the audit names them.</summary>
[Collection(TheApplication.Name)]
public sealed class RowAuditTests(MeirimFixture app)
{
    [Fact]
    public async Task What_the_program_wrote_passes()
    {
        var person = await WithHistory();

        (await Findings()).Where(f => person.Contains(f.Id)).ShouldBeEmpty();
    }

    [Fact]
    public Task A_changed_body_is_found() => Found("changed", id => $"UPDATE facts SET body = '{{\"title\":\"better\"}}' WHERE id = {id}");

    [Fact]
    public Task A_changed_day_is_found() => Found("changed", id => $"UPDATE facts SET valid_from = '2001-01-01' WHERE id = {id}");

    [Fact]
    public Task A_removed_fact_is_found() => Found("removed", id => $"DELETE FROM facts WHERE id = {id}");

    [Fact]
    public Task A_supersession_undone_is_found() => Found("changed", id => $"UPDATE facts SET superseded_by = NULL, superseded_at = NULL WHERE id = {id}");

    [Fact]
    public async Task A_fact_smuggled_in_is_found()
    {
        var (fact, _) = await WithHistory();
        var smuggled = Guid.CreateVersion7();
        await Sql($"INSERT INTO facts (id, person_id, kind, recorded_at, recorded_by, body_version, body) SELECT {Literal(smuggled)}, person_id, kind, recorded_at, recorded_by, body_version, body FROM facts WHERE id = {Literal(fact)}");

        (await Findings()).ShouldContain(f => f.Fault == "added" && f.Id == smuggled);
        await Sql($"DELETE FROM facts WHERE id = {Literal(smuggled)}");
    }

    private async Task Found(string fault, Func<string, string> crime)
    {
        var (fact, _) = await WithHistory();

        await Sql(crime(Literal(fact)));

        (await Findings()).ShouldContain(f => f.Fault == fault && f.Id == fact && f.LedgerIndex != null);
    }

    private async Task<(Guid Superseded, Guid Successor)> WithHistory()
    {
        var person = await People.Create(app, p => p.With(new Award("Құрмет грамотасы"), new DateOnly(2024, 10, 27)));
        var ids = await app.With(async services =>
        {
            var store = services.GetRequiredService<RecordStore>();
            var file = (await store.Find(person.Id))!;
            var act = Act.Now(ActKind.FactSuperseded, Actor.Program, services.GetRequiredService<CountryClock>(), "wrong year");
            var old = file.Facts.Single();
            var next = file.Supersede(act, old.Id, new NewFact(new Award("Құрмет грамотасы"), new DateOnly(2023, 10, 29), null)).Value;
            (await store.Commit(act, file)).ShouldBeNull();
            return (old.Id, next.Id);
        });
        await Ledger.Sequenced(app);
        return ids;
    }

    private Task<List<RowFinding>> Findings() => app.With(async services =>
    {
        var findings = new List<RowFinding>();
        await foreach (var finding in services.GetRequiredService<RowAudit>().Check()) findings.Add(finding);
        return findings;
    });

    private Task<int> Sql(string sql) => app.With(services => services.GetRequiredService<MeirimDb>().Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

    private static string Literal(Guid id) => TestDatabase.IsPostgres ? $"'{id:D}'" : $"'{id.ToString("D").ToUpperInvariant()}'";
}

internal static class FindingIds
{
    public static bool Contains(this (Guid A, Guid B) ids, Guid id) => ids.A == id || ids.B == id;
}
