namespace Meirim.Psychometrics.Tests;

/// <summary>
/// Sections 6 and 7 of a Law School Admission Test, five items, 1,000 people: the frequencies of the 32 patterns that Bock and Lieberman
/// published (Psychometrika 35, 1970, 179–197) and that the R packages ltm and mirt carry as LSAT, LSAT6 and LSAT7.
/// </summary>
internal static class Lsat
{
    public static readonly ResponseMatrix Section6 = Read("lsat6.csv");
    public static readonly ResponseMatrix Section7 = Read("lsat7.csv");

    private static ResponseMatrix Read(string file)
    {
        var points = new List<byte>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Skip(1))
        {
            var (pattern, people) = (line.Split(',')[0], int.Parse(line.Split(',')[1]));
            for (int p = 0; p < people; p++) points.AddRange(pattern.Select(c => (byte)(c - '0')));
        }
        return ResponseMatrix.Create(["Item 1", "Item 2", "Item 3", "Item 4", "Item 5"], [.. points]);
    }
}
