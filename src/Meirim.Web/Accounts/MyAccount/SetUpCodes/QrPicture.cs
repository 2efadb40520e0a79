using System.Globalization;
using System.Text;
using QRCoder;

namespace Meirim.Web.Accounts.MyAccount.SetUpCodes;

/// <summary>A QR code as one path: a little square for each dark module, with the quiet border that readers need.</summary>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (int y = 0; y < rows.Count; y++)
            for (int x = 0; x < rows[y].Count; x++)
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new QrPicture(rows.Count, path.ToString());
    }
}
