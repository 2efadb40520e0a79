namespace Meirim.Web.Tests.Infrastructure;

/// <summary>A clock that a test can set. It goes on with the real one, shifted.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _shift;

    public void Set(DateTimeOffset now) => _shift = now - System.GetUtcNow();

    public void Advance(TimeSpan by) => _shift += by;

    public void Reset() => _shift = TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
