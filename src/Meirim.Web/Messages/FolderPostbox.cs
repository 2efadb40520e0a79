namespace Meirim.Web.Messages;

/// <summary>Letters as files <c>messages/ID.eml</c> in the data folder. A letter posted twice is one file.</summary>
internal sealed class FolderPostbox(DataFolder folder) : IPostbox
{
    public async Task Post(Letter letter, CancellationToken cancel)
    {
        var path = folder.File("messages");
        Directory.CreateDirectory(path);
        var file = Path.Combine(path, letter.MessageId[1..letter.MessageId.IndexOf('@', StringComparison.Ordinal)] + ".eml");
        await File.WriteAllTextAsync(file + ".new", letter.ToEml(), cancel);
        File.Move(file + ".new", file, overwrite: true);
    }
}
