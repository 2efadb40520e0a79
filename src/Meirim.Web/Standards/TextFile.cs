using Meirim.Standards.Reading;
using Meirim.Web.Standards.ImportStandard;

namespace Meirim.Web.Standards;

/// <summary>An official text named at the command line.</summary>
internal static class TextFile
{
    /// <summary>The bytes and what was read of them; null when refused, the reasons being on standard error.</summary>
    public static async Task<(byte[] Bytes, ReadResult Read)?> Read(string path, string? paragraphs, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"{StandardProblems.UnknownFile.Code}: there is no file {path}");
            return null;
        }
        if (!IndexModel.TryParagraphs(paragraphs, out var expected))
        {
            await Console.Error.WriteLineAsync($"{StandardProblems.ParagraphsUnreadable.Code}: write the paragraphs like 12-16 or 12,14");
            return null;
        }
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        var read = StandardReader.Read(bytes, new ReadOptions(expected, ImportStandardHandler.MaxBytes));
        if (read.IsRead) return (bytes, read);
        var words = new ReadWords(new Ui.Texts());
        foreach (var error in read.Errors) await Console.Error.WriteLineAsync($"{path}:{error.Line}: {error.Code}: {words.InEnglish(error)}");
        return null;
    }
}
