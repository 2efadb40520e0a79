using Npgsql;
using NpgsqlTypes;

namespace Meirim.Web.Testing.Sit;

/// <summary>PostgreSQL: whole columns in one statement. The attempts are locked for share, so that handing in waits and sees what was written.</summary>
internal sealed class PostgresAnswerLog(AsyncServiceScope scope, NpgsqlConnection connection) : IAnswerLog
{
    private NpgsqlTransaction? _transaction;

    public async Task<Dictionary<Guid, AttemptClock>> Begin(IReadOnlyCollection<Guid> attempts, CancellationToken cancel)
    {
        _transaction = await connection.BeginTransactionAsync(cancel);
        await using var command = Command("SELECT id, state, fence, started_at, ends_at, paused_at, grace_until FROM test_attempts WHERE id = ANY ($1) ORDER BY id FOR SHARE");
        Add(command, NpgsqlDbType.Uuid, attempts);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var clocks = new Dictionary<Guid, AttemptClock>();
        while (await rows.ReadAsync(cancel))
            clocks[rows.GetGuid(0)] = new AttemptClock(Enum.Parse<AttemptState>(rows.GetString(1)), rows.GetInt32(2), Moment(rows, 3), Moment(rows, 4), Moment(rows, 5), Moment(rows, 6));
        return clocks;
    }

    public async Task Commit(IReadOnlyList<Answer> answers, IReadOnlyList<SittingEvent> events, IReadOnlyList<Presence> presences, CancellationToken cancel)
    {
        if (answers.Count > 0)
        {
            await using var command = Command("INSERT INTO test_answers (attempt_id, question, sequence, response, marked, made_at, at) SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING");
            Add(command, NpgsqlDbType.Uuid, answers.Select(a => a.AttemptId));
            Add(command, NpgsqlDbType.Integer, answers.Select(a => a.Question));
            Add(command, NpgsqlDbType.Integer, answers.Select(a => a.Sequence));
            Add(command, NpgsqlDbType.Text, answers.Select(a => a.Response));
            Add(command, NpgsqlDbType.Boolean, answers.Select(a => a.Marked));
            Add(command, NpgsqlDbType.TimestampTz, answers.Select(a => a.MadeAt));
            Add(command, NpgsqlDbType.TimestampTz, answers.Select(a => a.At));
            await command.ExecuteNonQueryAsync(cancel);
        }
        if (events.Count > 0)
        {
            await using var command = Command("INSERT INTO test_events (id, attempt_id, kind, at, detail, by_name) SELECT * FROM unnest($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING");
            Add(command, NpgsqlDbType.Uuid, events.Select(e => e.Id));
            Add(command, NpgsqlDbType.Uuid, events.Select(e => e.AttemptId));
            Add(command, NpgsqlDbType.Text, events.Select(e => e.Kind.ToString()));
            Add(command, NpgsqlDbType.TimestampTz, events.Select(e => e.At));
            Add(command, NpgsqlDbType.Text, events.Select(e => e.Detail));
            Add(command, NpgsqlDbType.Text, events.Select(e => e.ByName));
            await command.ExecuteNonQueryAsync(cancel);
        }
        if (presences.Count > 0)
        {
            await using var command = Command("""
                INSERT INTO test_presences (attempt_id, seen_at, question, unsaved, drift_ms, answered) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
                ON CONFLICT (attempt_id) DO UPDATE SET seen_at = excluded.seen_at, question = excluded.question, unsaved = excluded.unsaved, drift_ms = excluded.drift_ms, answered = excluded.answered
                """);
            Add(command, NpgsqlDbType.Uuid, presences.Select(p => p.AttemptId));
            Add(command, NpgsqlDbType.TimestampTz, presences.Select(p => p.SeenAt));
            Add(command, NpgsqlDbType.Integer, presences.Select(p => p.Question));
            Add(command, NpgsqlDbType.Integer, presences.Select(p => p.Unsaved));
            Add(command, NpgsqlDbType.Bigint, presences.Select(p => p.DriftMs));
            Add(command, NpgsqlDbType.Integer, presences.Select(p => p.Answered));
            await command.ExecuteNonQueryAsync(cancel);
        }
        await _transaction!.CommitAsync(cancel);
        await _transaction.DisposeAsync();
        _transaction = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null) await _transaction.DisposeAsync();
        await scope.DisposeAsync();
    }

    private NpgsqlCommand Command(string sql) => new(sql, connection, _transaction);

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new NpgsqlParameter { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });

    private static DateTimeOffset? Moment(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
