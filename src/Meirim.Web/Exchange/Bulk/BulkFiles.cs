using System.Globalization;
using System.Text;
using System.Text.Json;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Exchange.Own;
using Meirim.Web.Register;

namespace Meirim.Web.Exchange.Bulk;

/// <summary>The whole public register as files: <c>specialists.ndjson</c>, an entry a line, and <c>specialists.csv</c>. One of each a day, in the folder <c>exports</c>.</summary>
internal sealed class BulkFiles(PublicSpecialists people, CountryData country, CountryClock clock, DataFolder folder)
{
    public const string Ndjson = "specialists.ndjson", Csv = "specialists.csv";

    private const int DaysKept = 7;

    private string Folder => folder.File("exports");

    /// <summary>Where the file of today lies; null when it is not made yet.</summary>
    public FileInfo? OfToday(string name) => new FileInfo(PathOf(name, clock.Today)) is { Exists: true } file ? file : null;

    /// <summary>Makes both files anew. A reader of the former ones reads on undisturbed: each takes its place at once, when it is whole.</summary>
    public async Task Make(CancellationToken cancel = default)
    {
        var today = clock.Today;
        var all = await people.All(_ => true, int.MaxValue, cancel);
        Directory.CreateDirectory(Folder);
        var (lines, cells) = (Draft(), Draft());
        try
        {
            await using (var ndjson = new FileStream(lines, FileMode.CreateNew))
            await using (var csv = new StreamWriter(cells, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
            {
                await csv.WriteAsync(CsvLine.Heading);
                foreach (var person in all)
                {
                    await ndjson.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new SpecialistJson(person, country), EntriesApi.Style), cancel);
                    ndjson.WriteByte((byte)'\n');
                    await csv.WriteAsync(CsvLine.Of(person));
                }
            }
            File.Move(lines, PathOf(Ndjson, today), overwrite: true);
            File.Move(cells, PathOf(Csv, today), overwrite: true);
        }
        finally
        {
            File.Delete(lines);
            File.Delete(cells);
        }
        foreach (var old in new DirectoryInfo(Folder).EnumerateFiles("specialists-*").Where(f => DayOf(f.Name) is not { } day || day < today.AddDays(-DaysKept))) old.Delete();
    }

    private string Draft() => Path.Combine(Folder, "draft-" + Guid.CreateVersion7().ToString("N"));

    private string PathOf(string name, DateOnly day) => Path.Combine(Folder, name.Replace(".", string.Create(CultureInfo.InvariantCulture, $"-{day:yyyy-MM-dd}."), StringComparison.Ordinal));

    private static DateOnly? DayOf(string name) =>
        name.Length > 22 && DateOnly.TryParseExact(name.AsSpan(12, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
