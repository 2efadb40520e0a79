namespace Meirim.Web;

/// <summary>Where this deployment keeps its files (embedded database, secret, evidence): the setting <c>DataFolder</c>, by default <c>var/COUNTRY</c>.</summary>
public sealed class DataFolder
{
    public DataFolder(IConfiguration configuration)
    {
        Path = System.IO.Path.GetFullPath(configuration["DataFolder"] ?? System.IO.Path.Combine("var", configuration["Country"] ?? "kz"));
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);
}
