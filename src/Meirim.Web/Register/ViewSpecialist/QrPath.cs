using System.Globalization;
using System.Text;
using QRCoder;

namespace Meirim.Web.Register.ViewSpecialist;

/// <summary>A QR code as one path, with its quiet zone: a picture that needs no style and no script.</summary>
internal static class QrPath
{
    public static (int Size, string Path) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (int y = 0; y < code.ModuleMatrix.Count; y++)
            for (int x = 0; x < code.ModuleMatrix[y].Length; x++)
            {
                if (!code.ModuleMatrix[y][x]) continue;
                int run = 1;
                while (x + run < code.ModuleMatrix[y].Length && code.ModuleMatrix[y][x + run]) run++;
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z");
                x += run;
            }
        return (code.ModuleMatrix.Count, path.ToString());
    }
}
