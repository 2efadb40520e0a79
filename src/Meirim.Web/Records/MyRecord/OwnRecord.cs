namespace Meirim.Web.Records.MyRecord;

/// <summary>The record of the person who is signed in, as the register knows it now or knew it at the end of an earlier day.</summary>
/// <param name="Known">The earlier day; null for now.</param>
/// <param name="On">The day on which it is looked at: <paramref name="Known"/>, or today.</param>
/// <param name="Moment">The moment of knowing.</param>
public sealed record OwnRecord(PersonFile File, DateOnly? Known, DateOnly On, DateTimeOffset Moment)
{
    /// <summary>The facts in force at the moment.</summary>
    public Record Record { get; } = File.Record.AsKnownAt(Moment);

    /// <summary>The names in force at the moment.</summary>
    public IReadOnlyList<RecordedName> Names { get; } = File.NamesAt(Moment);

    /// <summary>False when the person came into the register only later.</summary>
    public bool IsRegistered => File.Person.RegisteredAt <= Moment;
}
