using System.Runtime.CompilerServices;
using Meirim.Web.Register.Search;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>
/// An order that is another one for each search and each day, the same for all who ask, and kind to nobody: a number drawn from
/// the serial of the person, the question and the day. Who works comes before who does not.
/// </summary>
internal static class FairOrder
{
    /// <summary>The first so many people in this order.</summary>
    public static List<int> Of(PeopleIndex index, PersonSet people, SearchOrder order, SearchQuestion question, DateOnly day, int most)
    {
        var seed = Seed(question, day);
        // the worst of those kept stands on top, to be put out by a better one
        var kept = new PriorityQueue<int, ulong>(most + 1, Comparer<ulong>.Create((a, b) => b.CompareTo(a)));
        var serials = index.Serials;
        ulong worst = ulong.MaxValue;
        foreach (var at in people)
        {
            // a million people are looked at, and all but a page of them by this one comparison
            var key = Key(index.Active.Has(at), order == SearchOrder.Soonest ? Wait(index[at]) : 0, Mix(seed + (ulong)serials[at]));
            if (kept.Count < most) kept.Enqueue(at, key);
            else if (key < worst) kept.EnqueueDequeue(at, key);
            else continue;
            if (kept.Count == most && kept.TryPeek(out _, out var last)) worst = last;
        }
        var ordered = new List<int>(kept.Count);
        while (kept.TryDequeue(out var at, out _)) ordered.Add(at);
        ordered.Reverse();
        return ordered;
    }

    /// <summary>One number that orders: who works first, then who has the shorter wait, then the number drawn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(bool isActive, int wait, ulong drawn) => (isActive ? 0 : 1UL << 63) | ((ulong)wait << 48) | (drawn >> 16);

    /// <summary>In days, at most 15 bits; who takes nobody now comes after everybody who does.</summary>
    private static int Wait(PublicSpecialist person) => !person.TakesNew ? 10_000 : Math.Clamp(person.WaitingDays ?? 1_000, 0, 9_999);

    private static ulong Seed(SearchQuestion question, DateOnly day)
    {
        var seed = Mix((ulong)day.DayNumber);
        foreach (var letter in question.On(1).InOrder(null).Query()) seed = Mix(seed ^ letter);
        return seed;
    }

    /// <summary>The finaliser of SplitMix64: every bit of the number depends on every other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong number)
    {
        number += 0x9E3779B97F4A7C15;
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }
}
