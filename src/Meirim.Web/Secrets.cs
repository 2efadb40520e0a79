using System.Security.Cryptography;
using System.Text;

namespace Meirim.Web;

/// <summary>
/// The one secret of a deployment, 32 bytes, outside the database: from the setting <c>Secret</c> (base64), or from the
/// file <c>secret.key</c> in the data folder, which is made at first start, readable by its owner only.
/// </summary>
public sealed class Secrets
{
    private readonly byte[] _root;

    public Secrets(IConfiguration configuration, DataFolder folder)
    {
        _root = configuration["Secret"] is { Length: > 0 } given ? Convert.FromBase64String(given) : FromFile(folder.File("secret.key"));
        if (_root.Length < 32) throw new InvalidOperationException("The setting 'Secret' must hold at least 32 bytes in base64.");
    }

    /// <summary>32 bytes for one purpose (HKDF-SHA-256).</summary>
    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _root, 32, info: Encoding.ASCII.GetBytes("meirim/" + purpose));

    private static byte[] FromFile(string path)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(RandomNumberGenerator.GetBytes(32));
            file.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(path))
        {
            // made before, or by a process that started at the same moment
        }
        return File.ReadAllBytes(path);
    }
}
