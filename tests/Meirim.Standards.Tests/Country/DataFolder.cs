using Meirim.Standards.Country;

namespace Meirim.Standards.Tests.Country;

/// <summary>The data folder of the repository, found from where the tests run.</summary>
internal static class DataFolder
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Meirim.slnx"))) folder = folder.Parent;
        return Path.Combine(folder.ShouldNotBeNull().FullName, "data");
    });

    private static readonly Lazy<CountryData> Kz = new(() => CountryData.Load(Of("kz")));

    private static readonly Lazy<CountryData> Lv = new(() => CountryData.Load(Of("lv")));

    public static string Of(string country) => Path.Combine(Root.Value, country);

    public static CountryData Kazakhstan => Kz.Value;

    public static CountryData Latvia => Lv.Value;
}
