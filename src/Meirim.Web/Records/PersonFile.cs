using System.Buffers.Binary;
using Meirim.Ledger;
using Meirim.Web.Journal;
using Meirim.Web.Records.MergePeople;

namespace Meirim.Web.Records;

/// <summary>
/// One person with names and facts, open for one act. What is written here is saved by <see cref="RecordStore"/> together
/// with the journal entry and the projections, or not at all.
/// </summary>
public sealed class PersonFile
{
    private readonly List<ActItem> _items = [];
    private readonly List<object> _added = [];
    private readonly List<(Act Act, IReadOnlyList<ActItem> Items)> _sealed = [];
    private readonly List<object> _removed = [];
    private readonly MergedParts _merged;
    private Guid _lastId;

    internal PersonFile(Person person, IEnumerable<RecordedName> names, IEnumerable<StoredFact> facts, IEnumerable<MergedPart>? parts = null)
    {
        Person = person;
        Names = [.. names];
        Facts = [.. facts];
        _merged = new MergedParts(this, parts ?? []);
    }

    public Person Person { get; }

    /// <summary>The names of the person, then those of whoever was merged into them.</summary>
    public List<RecordedName> Names { get; }

    /// <summary>The facts of the person and of whoever was merged into them; what both hold the same stands once.</summary>
    public List<StoredFact> Facts { get; }

    /// <summary>The people who were merged into this one, and their rows.</summary>
    internal MergedParts Merged => _merged;

    /// <summary>Rows that the acts add.</summary>
    internal IReadOnlyList<object> Added => _added;

    /// <summary>Closes what was written since the last act under this one; another act may follow before all are saved.</summary>
    internal void Seal(Act act)
    {
        if (_items.Count == 0 && _sealed.Count > 0 && _sealed[^1].Act.Id == act.Id) return;
        _sealed.Add((act, [.. _items]));
        _items.Clear();
    }

    /// <summary>Takes away what is to be saved, act by act: it is saved once.</summary>
    internal IReadOnlyList<(Act Act, IReadOnlyList<ActItem> Items)> TakeSealed()
    {
        var acts = _sealed.ToArray();
        _sealed.Clear();
        _added.Clear();
        _removed.Clear();
        return acts;
    }

    /// <summary>The record with its whole history; <see cref="Standards.Records.Record.AsKnownAt"/> cuts it to a moment.</summary>
    public Record Record => new(Person.Number, [.. Facts.Where(f => f.Body is not null).Select(Known).OfType<Fact>(), .. _merged.Formerly]);

    /// <summary>The fact with the times at which this record knew it: one of a merged person, since the merge.</summary>
    public Fact? Known(StoredFact row) => row.PersonId == Person.Id ? row.ToFact() : _merged.Known(row);

    /// <summary>The names as this record knew them at the moment.</summary>
    public IReadOnlyList<RecordedName> NamesAt(DateTimeOffset moment) =>
        [.. Names.Where(n => n.PersonId == Person.Id || _merged.Knew(n.PersonId, moment)).Concat(_merged.NamesFormerlyAt(moment))
            .Where(n => n.RecordedAt <= moment && (n.SupersededAt is null || n.SupersededAt > moment))];

    /// <summary>Rows that the act takes away: only an erasure does.</summary>
    internal IReadOnlyList<object> Removed => _removed;

    internal static PersonFile Open(Person person)
    {
        var file = new PersonFile(person, [], []);
        file._added.Add(person);
        file._items.Add(ActItem.Of("person", person.Id, person.Salt!, person.Number));
        return file;
    }

    /// <param name="replaces">True when the person bears this name now: the spellings in this language go out of force.</param>
    public RecordedName AddName(Act act, NewName name, bool replaces = false)
    {
        if (replaces)
            foreach (var older in Names.Where(n => n.SupersededAt is null && n.Spelling == name.Spelling)) older.SupersededAt = act.At;
        var row = new RecordedName
        {
            Id = NextId(act),
            PersonId = Person.Id,
            Surname = name.Surname.Trim(),
            GivenName = name.GivenName.Trim(),
            Patronymic = string.IsNullOrWhiteSpace(name.Patronymic) ? null : name.Patronymic.Trim(),
            Spelling = name.Spelling,
            Source = name.Source,
            RecordedAt = act.At,
            RecordedBy = act.Id,
            Salt = Commitment.NewSalt(),
        };
        // before those of a merged person, as they are read again
        Names.Insert(Names.FindLastIndex(n => n.PersonId == Person.Id) + 1, row);
        _added.Add(row);
        _items.Add(ActItem.Of("name", row.Id, row.Salt!, Content(row)));
        return row;
    }

    /// <summary>Records a fact. Refused when its period is impossible or the same fact stands already.</summary>
    public Outcome<StoredFact> AddFact(Act act, NewFact fact)
    {
        if (fact.Until <= fact.From) return RecordProblems.UntilNotAfterFrom;
        var body = FactJson.Write(fact.Body);
        if (Facts.Any(f => f.SupersededAt is null && f.Kind == fact.Body.Kind && f.From == fact.From && f.Until == fact.Until && f.Body == body))
            return RecordProblems.AlreadyRecorded;

        var row = new StoredFact
        {
            Id = NextId(act),
            PersonId = Person.Id,
            Kind = fact.Body.Kind,
            From = fact.From,
            Until = fact.Until,
            RecordedAt = act.At,
            RecordedBy = act.Id,
            Body = body,
            BodyVersion = FactJson.Version,
            Salt = Commitment.NewSalt(),
        };
        Facts.Add(row);
        _added.Add(row);
        _items.Add(ActItem.Of("fact", row.Id, row.Salt, Content(row)));
        foreach (var file in fact.Evidence ?? []) AttachEvidence(row, file);
        return row;
    }

    /// <summary>
    /// Puts a fact out of force from the act's moment on; <paramref name="successor"/> stands in its place, or nothing does.
    /// The old fact stays as it was known.
    /// </summary>
    public Outcome<StoredFact> Supersede(Act act, Guid factId, NewFact? successor)
    {
        if (string.IsNullOrWhiteSpace(act.Reason)) return RecordProblems.ReasonMissing;
        if (Facts.FirstOrDefault(f => f.Id == factId) is not { } old) return RecordProblems.UnknownFact;
        if (old.SupersededAt is not null) return RecordProblems.AlreadySuperseded;

        StoredFact? next = null;
        if (successor is not null && !AddFact(act, successor).Succeeded(out next, out var problem)) return problem;
        // what a merged person holds the same goes with it, or it would stand up in its place
        foreach (var row in _merged.TakeDoublesOf(old).Prepend(old))
        {
            row.SupersededAt = act.At;
            row.SupersededBy = act.Id;
            row.Successor = next?.Id;
            _items.Add(ActItem.Of("supersession", row.Id, row.Salt ?? [], Supersession(next?.Id, act.Reason)));
        }
        return next ?? old;
    }

    /// <summary>The fact is true until the day. What began on it has no day on which it was true: nothing stands in its place.</summary>
    public Outcome<StoredFact> End(Act act, StoredFact fact, DateOnly day) => Supersede(act, fact.Id,
        fact.From >= day ? null : new NewFact(fact.ToFact().Body, fact.From, day, [.. fact.Evidence.Select(e => new NewEvidence(e.FileHash, e.FileName))]));

    /// <summary>Adds a file to a fact that stands already.</summary>
    public void AttachEvidence(StoredFact fact, NewEvidence file)
    {
        var row = new FactEvidence { FactId = fact.Id, FileHash = file.Hash, FileName = file.FileName };
        fact.Evidence.Add(row);
        _added.Add(row);
        _items.Add(ActItem.Of("evidence", fact.Id, fact.Salt ?? [], file.Hash));
    }

    public void Confirm(DateOnly day, string by)
    {
        Person.ConfirmedOn = day;
        Person.ConfirmedBy = by;
        _items.Add(ActItem.Of("confirmation", Person.Id, Person.Salt ?? [], $"{day:yyyy-MM-dd}\n{by}"));
    }

    /// <summary>Takes the other person's record in: from the act's moment on this record is read as the facts of both.</summary>
    internal void Absorb(Act act, PersonFile other)
    {
        _added.Add(new Merge { Id = act.Id, KeptId = Person.Id, MergedId = other.Person.Id, At = act.At, ByName = act.Actor.Name });
        _items.Add(ActItem.Of("merge", Person.Id, Person.Salt ?? [], $"{other.Person.Number}\n{act.Reason}"));
        _merged.Add(act.At, other);
    }

    /// <summary>This number has no entry of its own any more: it leads to the other one.</summary>
    internal void GoInto(Act act, PersonFile kept)
    {
        Person.MergedInto = kept.Person.Id;
        _items.Add(ActItem.Of("merge", Person.Id, Person.Salt ?? [], $"{kept.Person.Number}\n{act.Reason}"));
    }

    /// <summary>Lets a merged person's record go again; what it was known to hold in between stays known.</summary>
    internal void Release(Act act, PersonFile other)
    {
        _items.Add(ActItem.Of("unmerge", Person.Id, Person.Salt ?? [], $"{other.Person.Number}\n{act.Reason}"));
        _merged.Release(act.At, other);
    }

    /// <summary>This number stands for itself again.</summary>
    internal void StandAlone(Act act)
    {
        Person.MergedInto = null;
        _items.Add(ActItem.Of("unmerge", Person.Id, Person.Salt ?? [], $"\n{act.Reason}"));
    }

    /// <summary>Takes away everything that is of the person; ids, kinds and moments of knowing stay.</summary>
    public void Erase(Act act)
    {
        _items.Add(ActItem.Of("erasure", Person.Id, Commitment.NewSalt(), Person.Number));
        foreach (var person in _merged.People.Prepend(Person))
        {
            (person.IdentifierScheme, person.IdentifierCipher, person.IdentifierHash, person.Born) = (null, null, null, null);
            (person.ConfirmedBy, person.ConfirmedOn, person.Salt, person.ErasedAt) = (null, null, null, act.At);
        }
        _removed.AddRange(Names);
        Names.Clear();
        foreach (var fact in Facts.Concat(_merged.Doubles))
        {
            (fact.From, fact.Until, fact.Body, fact.Salt) = (null, null, null, null);
            _removed.AddRange(fact.Evidence);
        }
    }

    /// <summary>
    /// A UUIDv7 above those given before in the same act (RFC 9562, 6.2): rows of one moment keep their order, so that a
    /// projection made from the stored rows is the one that was made when they were written.
    /// </summary>
    private Guid NextId(Act act)
    {
        var id = Guid.CreateVersion7(act.At);
        Span<byte> bytes = stackalloc byte[16], last = stackalloc byte[16];
        _ = id.TryWriteBytes(bytes, bigEndian: true, out _) && _lastId.TryWriteBytes(last, bigEndian: true, out _);
        if (last[..6].SequenceEqual(bytes[..6]) && bytes.SequenceCompareTo(last) <= 0)
        {
            // the lower 62 bits are random: one more than the last, the mark of the variant left alone
            ulong low = BinaryPrimitives.ReadUInt64BigEndian(last[8..]) + 1;
            BinaryPrimitives.WriteUInt64BigEndian(last[8..], low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000);
            id = new Guid(last, bigEndian: true);
        }
        return _lastId = id;
    }

    /// <summary>What the commitment of a name covers.</summary>
    public static string Content(RecordedName name) => $"{name.Full}\n{name.Spelling}\n{name.Source}";

    /// <summary>What the commitment of a supersession covers.</summary>
    public static string Supersession(Guid? successor, string? reason) => $"{successor:D}\n{reason}";

    /// <summary>What the commitment of a fact covers.</summary>
    public static string Content(StoredFact fact) =>
        $"{fact.PersonId:D}\n{fact.Kind}\n{fact.From:yyyy-MM-dd}\n{fact.Until:yyyy-MM-dd}\n{fact.Body}";
}
