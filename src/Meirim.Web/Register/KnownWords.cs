using Meirim.Names;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register;

/// <summary>
/// The words of all names in the register, in the memory of this process. Rows are only ever added, or all made anew, so that
/// their number and the newest tell whether this process has them all: a word that another process added is found by the next
/// search.
/// </summary>
internal sealed class KnownWords : IDisposable
{
    /// <summary>A row carries the moment of its act; longer than any transaction stays open, clocks of two machines included.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _reading = new(1);
    private volatile KnownWordList _list = new();

    /// <summary>All words that the database holds now.</summary>
    public async ValueTask<KnownWordList> Current(MeirimDb db, CancellationToken cancel)
    {
        if (await There(db, cancel) == _list.Mark) return _list;
        await _reading.WaitAsync(cancel);
        try
        {
            await Read(db, cancel);
            return _list;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task Read(MeirimDb db, CancellationToken cancel)
    {
        if (await There(db, cancel) == _list.Mark) return;
        if (_list.Mark.Newest is { } newest)
        {
            var since = newest - Overlap;
            _list.Add(await db.NameWords.AsNoTracking().Where(w => w.AddedAt >= since).ToListAsync(cancel));
            if (await There(db, cancel) == _list.Mark) return;
        }
        // the first reading; words dated before all known, by a clock set back; or the register's words made anew
        var anew = new KnownWordList();
        anew.Add(await db.NameWords.AsNoTracking().ToListAsync(cancel));
        _list = anew;
    }

    private static async Task<WordsMark> There(MeirimDb db, CancellationToken cancel)
    {
        var rows = await db.Database.SqlQuery<MarkRow>($"""SELECT CAST(count(*) AS integer) AS "Count", max(added_at) AS "Newest" FROM name_words""").SingleAsync(cancel);
        return new WordsMark(rows.Count, rows.Newest is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : null);
    }

    private sealed class MarkRow
    {
        public int Count { get; init; }

        public DateTime? Newest { get; init; }
    }
}

/// <summary>How many words, and when the newest was added.</summary>
internal readonly record struct WordsMark(int Count, DateTimeOffset? Newest);

/// <summary>The words with what finds them. One writer at a time; any number of readers.</summary>
internal sealed class KnownWordList
{
    private readonly Lock _adding = new();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private string[] _keys = new string[1024];
    private int _count;

    public NameVocabulary Vocabulary { get; } = new();

    public WordsMark Mark { get; private set; }

    public string Key1(int wordId) => Volatile.Read(ref _keys)[wordId];

    /// <summary>True when somebody in the register has a name word with this first key.</summary>
    public bool Has(string key1)
    {
        lock (_adding) return _ids.ContainsKey(key1);
    }

    public void Add(IEnumerable<NameWord> words)
    {
        lock (_adding)
        {
            var newest = Mark.Newest;
            foreach (var word in words)
            {
                if (newest is null || word.AddedAt > newest) newest = word.AddedAt;
                if (!_ids.TryAdd(word.Key1, _count)) continue;
                if (_count == _keys.Length)
                {
                    var larger = new string[_count * 2];
                    _keys.CopyTo(larger, 0);
                    Volatile.Write(ref _keys, larger);
                }
                _keys[_count] = word.Key1;
                // the key first, then the word: a reader never meets a word without its key
                Vocabulary.Add(_count, word.Key1, word.Key2);
                _count++;
            }
            Mark = new WordsMark(_count, newest);
        }
    }
}
