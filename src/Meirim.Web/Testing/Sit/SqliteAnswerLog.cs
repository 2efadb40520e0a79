using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Sit;

/// <summary>SQLite: the one writer of the moment, prepared commands. Its calls never wait, so that they are made without tasks.</summary>
internal sealed class SqliteAnswerLog : IAnswerLog
{
    private readonly AsyncServiceScope _scope;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _clock, _answer, _event, _presence;
    private SqliteTransaction? _transaction;

    public SqliteAnswerLog(AsyncServiceScope scope, MeirimDb db)
    {
        (_scope, _connection) = (scope, (SqliteConnection)db.Database.GetDbConnection());
        _clock = Command("SELECT state, fence, started_at, ends_at, paused_at, grace_until FROM test_attempts WHERE id = @p0", 1);
        _answer = Command("INSERT INTO test_answers (attempt_id, question, sequence, response, marked, made_at, at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6) ON CONFLICT DO NOTHING", 7);
        _event = Command("INSERT INTO test_events (id, attempt_id, kind, at, detail, by_name) VALUES (@p0, @p1, @p2, @p3, @p4, @p5) ON CONFLICT DO NOTHING", 6);
        _presence = Command("""
            INSERT INTO test_presences (attempt_id, seen_at, question, unsaved, drift_ms, answered) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)
            ON CONFLICT (attempt_id) DO UPDATE SET seen_at = @p1, question = @p2, unsaved = @p3, drift_ms = @p4, answered = @p5
            """, 6);
    }

    public Task<Dictionary<Guid, AttemptClock>> Begin(IReadOnlyCollection<Guid> attempts, CancellationToken cancel)
    {
        // immediate: from here on nobody else writes
        _transaction = _connection.BeginTransaction(deferred: false);
        var clocks = new Dictionary<Guid, AttemptClock>();
        foreach (var id in attempts)
        {
            Set(_clock, id);
            using var row = _clock.ExecuteReader();
            if (row.Read()) clocks[id] = new AttemptClock(Enum.Parse<AttemptState>(row.GetString(0)), row.GetInt32(1), Moment(row, 2), Moment(row, 3), Moment(row, 4), Moment(row, 5));
        }
        return Task.FromResult(clocks);
    }

    public Task Commit(IReadOnlyList<Answer> answers, IReadOnlyList<SittingEvent> events, IReadOnlyList<Presence> presences, CancellationToken cancel)
    {
        foreach (var a in answers) Run(_answer, a.AttemptId, a.Question, a.Sequence, a.Response, a.Marked, a.MadeAt.UtcDateTime, a.At.UtcDateTime);
        foreach (var e in events) Run(_event, e.Id, e.AttemptId, e.Kind.ToString(), e.At.UtcDateTime, e.Detail, e.ByName);
        foreach (var p in presences) Run(_presence, p.AttemptId, p.SeenAt.UtcDateTime, p.Question, p.Unsaved, p.DriftMs, p.Answered);
        _transaction!.Commit();
        _transaction.Dispose();
        _transaction = null;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _transaction?.Dispose();
        foreach (var command in new[] { _clock, _answer, _event, _presence }) await command.DisposeAsync();
        await _scope.DisposeAsync();
    }

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter("@p" + i, null));
        return command;
    }

    private void Run(SqliteCommand command, params object?[] values)
    {
        Set(command, values);
        command.ExecuteNonQuery();
    }

    private void Set(SqliteCommand command, params object?[] values)
    {
        command.Transaction = _transaction;
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private static DateTimeOffset? Moment(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));
}
