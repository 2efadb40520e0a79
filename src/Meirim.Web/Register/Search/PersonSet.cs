using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Meirim.Web.Register.Search;

/// <summary>A set of people by their places in the index: one bit each. Not safe for writing beside reading.</summary>
internal sealed class PersonSet : IEnumerable<int>
{
    private ulong[] _bits;

    public PersonSet(int room = 0) => _bits = new ulong[(room + 63) / 64];

    private PersonSet(ulong[] bits) => _bits = bits;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits) count += BitOperations.PopCount(word);
            return count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int person) => person >> 6 < _bits.Length && (_bits[person >> 6] & (1UL << person)) != 0;

    public void Add(int person)
    {
        if (person >> 6 >= _bits.Length) Array.Resize(ref _bits, Math.Max(2 * _bits.Length, (person >> 6) + 1));
        _bits[person >> 6] |= 1UL << person;
    }

    public void Remove(int person)
    {
        if (person >> 6 < _bits.Length) _bits[person >> 6] &= ~(1UL << person);
    }

    public PersonSet And(PersonSet other)
    {
        var bits = new ulong[Math.Min(_bits.Length, other._bits.Length)];
        for (var i = 0; i < bits.Length; i++) bits[i] = _bits[i] & other._bits[i];
        return new PersonSet(bits);
    }

    public PersonSet Or(PersonSet other)
    {
        var (longer, shorter) = _bits.Length >= other._bits.Length ? (_bits, other._bits) : (other._bits, _bits);
        var bits = (ulong[])longer.Clone();
        for (var i = 0; i < shorter.Length; i++) bits[i] |= shorter[i];
        return new PersonSet(bits);
    }

    public PersonSet Without(PersonSet other)
    {
        var bits = (ulong[])_bits.Clone();
        for (var i = 0; i < Math.Min(bits.Length, other._bits.Length); i++) bits[i] &= ~other._bits[i];
        return new PersonSet(bits);
    }

    /// <summary>How many are in both.</summary>
    public int CountWith(PersonSet other)
    {
        var count = 0;
        ReadOnlySpan<ulong> a = _bits, b = other._bits;
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++) count += BitOperations.PopCount(a[i] & b[i]);
        return count;
    }

    /// <summary>Who is in it, in the order of their places.</summary>
    public Enumerator GetEnumerator() => new(_bits);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator(ulong[] bits) : IEnumerator<int>
    {
        private int _at = -1;
        private ulong _word;

        public int Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (_word == 0)
            {
                if (++_at >= bits.Length) return false;
                _word = bits[_at];
            }
            Current = (_at << 6) + BitOperations.TrailingZeroCount(_word);
            _word &= _word - 1;
            return true;
        }

        void IEnumerator.Reset() => throw new NotSupportedException();

        readonly void IDisposable.Dispose() { }
    }
}
