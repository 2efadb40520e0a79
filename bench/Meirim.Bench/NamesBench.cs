using System.Diagnostics;
using Meirim.Names;

namespace Meirim.Bench;

/// <summary>Prints words a second for the keys and microseconds a question for a vocabulary of 20,000 words.</summary>
public static class NamesBench
{
    private const int Words = 20_000;

    private static readonly string[] Starts =
        ["Қалма", "Жақып", "Дүйсен", "Өте", "Құсайын", "Нұр", "Бек", "Серік", "Ерға", "Тілеу", "Ұзақ", "Мырза", "Сәрсен", "Шай", "Әбді", "Ivan", "Petr", "Kovaļ", "Zhuma", "Yes"];

    private static readonly string[] Middles =
        ["бай", "бек", "хан", "жан", "ғали", "мұрат", "тай", "бол", "дәу", "рах", "сын", "гел", "ман", "кен", "лы", "ман", "tur", "zhan", "kul", "mag"];

    private static readonly string[] Links =
        ["", "а", "ы", "ма", "ты", "ка", "бе", "ра", "то", "на", "li", "sha", "e", "үк", "ем", "ор", "ақ", "іт", "уа", "ел", "ди", "за", "пе", "жа", "хи", "су", "фа", "го", "ву", "цы"];

    private static readonly string[] Ends = ["ов", "ова", "ев", "ин", "ұлы", "қызы", "ovs", "skis", "yev", "ovich"];

    public static void Run()
    {
        var words = Make();
        Keys(words);
        Finding(words);
        Comparing(words);
    }

    private static string[] Make()
    {
        var random = new Random(20251001);
        var words = new HashSet<string>(StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Words)
        {
            var word = Pick(Starts, random) + Pick(Middles, random) + Pick(Links, random) + Pick(Ends, random);
            if (keys.Add(NameKeys.Key1(word))) words.Add(word);
        }

        return [.. words];
    }

    private static void Keys(string[] words)
    {
        for (var i = 0; i < 3; i++)
            foreach (var word in words) _ = NameKeys.Of(word);

        const int rounds = 20;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        // time of the processor, not of the clock: other work on the machine does not count
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < rounds; i++)
            foreach (var word in words) _ = NameKeys.Of(word);
        var spent = Environment.CpuUsage.TotalTime - before;
        double count = rounds * words.Length;
        Console.WriteLine(FormattableString.Invariant(
            $"keys: {count / spent.TotalSeconds:n0} words/s, {spent.TotalMicroseconds / count:0.00} µs and {(GC.GetAllocatedBytesForCurrentThread() - allocated) / count:0} bytes a word (both keys)"));
    }

    private static void Finding(string[] words)
    {
        var vocabulary = new NameVocabulary();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < words.Length; i++) vocabulary.Add(i, words[i]);
        Console.WriteLine(FormattableString.Invariant($"vocabulary: {vocabulary.Count} keys filled in {watch.Elapsed.TotalMilliseconds:0} ms"));

        Measure("as written", words, vocabulary, static w => w);
        Measure("two letters swapped", words, vocabulary, static w => $"{w[..2]}{w[3]}{w[2]}{w[4..]}");
        Measure("first four letters", words, vocabulary, static w => w[..4]);
    }

    private static void Measure(string what, string[] words, NameVocabulary vocabulary, Func<string, string> query)
    {
        var queries = words.Where((_, i) => i % 10 == 0).Select(query).ToArray();
        foreach (var q in queries) _ = vocabulary.Find(q, 20);

        var before = Environment.CpuUsage.TotalTime;
        foreach (var q in queries) _ = vocabulary.Find(q, 20);
        var mean = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / queries.Length;

        var times = new double[queries.Length];
        for (var i = 0; i < queries.Length; i++)
        {
            var from = Stopwatch.GetTimestamp();
            _ = vocabulary.Find(queries[i], 20);
            times[i] = Stopwatch.GetElapsedTime(from).TotalMicroseconds;
        }

        Array.Sort(times);
        Console.WriteLine(FormattableString.Invariant(
            $"find, {what}: {mean:0} µs of processor time; by the clock median {times[times.Length / 2]:0} µs, 95 % {times[times.Length * 95 / 100]:0} µs, worst {times[^1]:0} µs"));
    }

    // a typed name against candidates, as a search ranks them
    private static void Comparing(string[] words)
    {
        var typed = NameComparison.Prepare(PersonName.Parse($"{words[0]} {words[1]}"));
        var candidates = words.Skip(2).Take(6000).Chunk(3).Select(w => new PersonName(w[0], w[1], w[2])).ToArray();
        foreach (var candidate in candidates) _ = NameComparison.Compare(typed, NameComparison.Prepare(candidate));

        const int rounds = 10;
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < rounds; i++)
            foreach (var candidate in candidates) _ = NameComparison.Compare(typed, NameComparison.Prepare(candidate));
        var spent = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine(FormattableString.Invariant($"comparison: {spent.TotalMicroseconds / (rounds * candidates.Length):0.0} µs of processor time"));
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
