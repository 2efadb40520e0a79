using System.Collections.Frozen;
using System.Text.Json;

namespace Meirim.Web.Ui;

/// <summary>
/// The styles, fonts and scripts that the build made from <c>Client/</c>. Their names carry a hash of their content, so that
/// they can be kept for a year; <c>manifest.json</c> says which name is in force.
/// </summary>
public sealed class ClientFiles
{
    public const string Folder = "/dist";

    private readonly FrozenDictionary<string, string> _names;

    public ClientFiles(IWebHostEnvironment environment)
    {
        var manifest = Path.Combine(environment.WebRootPath, "dist", "manifest.json");
        _names = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(manifest))!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The address of a file by its plain name: <c>site.css</c>, <c>charts.js</c>.</summary>
    public string this[string name] => _names.TryGetValue(name, out var hashed)
        ? $"{Folder}/{hashed}"
        : throw new KeyNotFoundException($"Client/ makes no '{name}'");
}
