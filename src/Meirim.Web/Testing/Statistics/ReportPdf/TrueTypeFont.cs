using System.Buffers.Binary;
using System.Text;

namespace Meirim.Web.Testing.Statistics.ReportPdf;

/// <summary>What a PDF needs of a TrueType font (OpenType 1.9, tables head, hhea, hmtx, cmap, loca, glyf): widths, signs of letters, and a copy with only the signs that were used.</summary>
internal sealed class TrueTypeFont
{
    /// <summary>Tables that a font within a PDF must have (ISO 32000-1, 9.9), and those by which signs are hinted.</summary>
    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ushort> _signs = [];
    private readonly int _widths;

    public TrueTypeFont(byte[] file)
    {
        _file = file;
        for (int i = 0, at = 12; i < U16(4); i++, at += 16) _tables.Add(Encoding.ASCII.GetString(file, at, 4), ((int)U32(at + 8), (int)U32(at + 12)));
        int head = Table("head"), hhea = Table("hhea");
        (UnitsPerEm, Box) = (U16(head + 18), [S16(head + 36), S16(head + 38), S16(head + 40), S16(head + 42)]);
        (Ascent, Descent, _widths) = (S16(hhea + 4), S16(hhea + 6), U16(hhea + 34));
        ReadSigns();
    }

    public int UnitsPerEm { get; }

    public short Ascent { get; }

    public short Descent { get; }

    /// <summary>All signs lie in it: left, bottom, right, top.</summary>
    public IReadOnlyList<short> Box { get; }

    /// <summary>The number of the sign of a letter; 0, the empty box, where the font has none.</summary>
    public ushort Sign(Rune letter) => _signs.GetValueOrDefault(letter.Value);

    /// <summary>In units of the em.</summary>
    public int Width(ushort sign) => U16(Table("hmtx") + (4 * Math.Min(sign, _widths - 1)));

    /// <summary>The font with the outlines of these signs alone; their numbers stay.</summary>
    public byte[] With(IEnumerable<ushort> signs)
    {
        var used = new SortedSet<ushort> { 0 };
        foreach (var sign in signs) Add(sign, used);
        int count = U16(Table("maxp") + 4);
        using var glyf = new MemoryStream();
        var loca = new byte[4 * (count + 1)];
        for (int sign = 0; sign <= count; sign++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * sign), (uint)glyf.Length);
            if (sign == count || !used.Contains((ushort)sign)) continue;
            glyf.Write(Outline((ushort)sign));
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
        }
        // offsets of four bytes
        var head = _file.AsSpan(Table("head"), _tables["head"].Length).ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return Join([.. Kept.Where(_tables.ContainsKey).Select(name => (name, name switch
        {
            "glyf" => glyf.ToArray(),
            "loca" => loca,
            "head" => head,
            _ => _file.AsSpan(Table(name), _tables[name].Length).ToArray(),
        }))]);
    }

    private static byte[] Join((string Name, byte[] Bytes)[] tables)
    {
        using var file = new MemoryStream();
        Span<byte> four = stackalloc byte[4];
        int power = (int)Math.Log2(tables.Length);
        Write(file, four, 0x00010000);
        Write(file, four, (uint)((tables.Length << 16) | (16 << power)));
        Write(file, four, (uint)((power << 16) | ((tables.Length * 16) - (16 << power))));
        uint offset = (uint)(12 + (16 * tables.Length));
        foreach (var (name, bytes) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(name));
            Write(file, four, Sum(bytes));
            Write(file, four, offset);
            Write(file, four, (uint)bytes.Length);
            offset += (uint)((bytes.Length + 3) / 4 * 4);
        }
        foreach (var (_, bytes) in tables)
        {
            file.Write(bytes);
            while (file.Length % 4 != 0) file.WriteByte(0);
        }
        return file.ToArray();
    }

    private static void Write(MemoryStream file, Span<byte> four, uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(four, value);
        file.Write(four);
    }

    private static uint Sum(byte[] bytes)
    {
        uint sum = 0;
        for (int i = 0; i < bytes.Length; i++) sum += (uint)bytes[i] << (24 - (8 * (i % 4)));
        return sum;
    }

    /// <summary>A sign that is put together of others needs these too.</summary>
    private void Add(ushort sign, SortedSet<ushort> used)
    {
        if (!used.Add(sign)) return;
        var outline = Outline(sign);
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return;
        for (int at = 10, flags = 0x20; (flags & 0x20) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]), used);
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
    }

    private ReadOnlySpan<byte> Outline(ushort sign)
    {
        int loca = Table("loca");
        bool large = S16(Table("head") + 50) == 1;
        uint from = large ? U32(loca + (4 * sign)) : 2u * U16(loca + (2 * sign)), until = large ? U32(loca + (4 * sign) + 4) : 2u * U16(loca + (2 * sign) + 2);
        return _file.AsSpan(Table("glyf") + (int)from, (int)(until - from));
    }

    /// <summary>Letters of the basic plane: subtable of format 4.</summary>
    private void ReadSigns()
    {
        int cmap = Table("cmap");
        for (int i = 0; i < U16(cmap + 2); i++)
        {
            int table = cmap + (int)U32(cmap + 4 + (8 * i) + 4);
            if (U16(table) != 4) continue;
            int segments = U16(table + 6) / 2, ends = table + 14, starts = ends + (2 * segments) + 2, deltas = starts + (2 * segments), offsets = deltas + (2 * segments);
            for (int s = 0; s < segments; s++)
                for (int letter = U16(starts + (2 * s)); letter <= U16(ends + (2 * s)) && letter < 0xFFFF; letter++)
                {
                    int offset = U16(offsets + (2 * s));
                    int sign = offset == 0 ? letter : U16(offsets + (2 * s) + offset + (2 * (letter - U16(starts + (2 * s)))));
                    if (sign != 0 || offset == 0) _signs.TryAdd(letter, (ushort)(sign + U16(deltas + (2 * s))));
                }
            return;
        }
    }

    private int Table(string name) => _tables[name].Offset;

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
