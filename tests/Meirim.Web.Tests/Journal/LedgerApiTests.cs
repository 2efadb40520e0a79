using System.IO.Compression;
using System.Net;
using Meirim.Ledger;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Journal;

[Collection(TheApplication.Name)]
public sealed class LedgerApiTests(MeirimFixture app) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("meirim-published-").FullName;

    [Fact]
    public async Task What_an_outsider_downloads_passes_the_checker()
    {
        for (int i = 0; i < 5; i++) await People.Create(app);
        await Ledger.Sequenced(app);
        using var visitor = app.Visitor();
        var key = VerifierKey.Parse((await visitor.Http.GetStringAsync(new Uri("/ledger/key", UriKind.Relative))).Trim()).Value!;

        await using (var zip = await visitor.Http.GetStreamAsync(new Uri("/ledger/published.zip", UriKind.Relative)))
            await ZipFile.ExtractToDirectoryAsync(zip, _folder);
        var report = LedgerChecker.Check(_folder, key);

        report.IsOk.ShouldBeTrue(string.Join("; ", report.Findings.Select(f => f.Detail)));
        report.SignatureChecked.ShouldBeTrue();
        report.EntriesRead.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public async Task Single_files_are_those_of_the_archive_and_the_next_checkpoint_continues_the_last()
    {
        await People.Create(app);
        await Ledger.Sequenced(app);
        using var visitor = app.Visitor();
        var earlier = await visitor.Http.GetByteArrayAsync(new Uri("/ledger/checkpoint", UriKind.Relative));
        var key = VerifierKey.Parse((await visitor.Http.GetStringAsync(new Uri("/ledger/key", UriKind.Relative))).Trim()).Value!;
        await People.Create(app);
        await Ledger.Sequenced(app);

        var now = await visitor.Http.GetByteArrayAsync(new Uri("/ledger/checkpoint", UriKind.Relative));
        var size = Checkpoint.Open(now, key).Value!.Size;
        foreach (var address in TileAddress.ToPublish(0, size))
        {
            var path = Path.Combine(_folder, address.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, await visitor.Http.GetByteArrayAsync(new Uri("/ledger/" + address.Path, UriKind.Relative)));
        }
        await File.WriteAllBytesAsync(Path.Combine(_folder, "checkpoint"), now);

        var report = LedgerChecker.Check(_folder, key, earlier);
        report.IsOk.ShouldBeTrue(string.Join("; ", report.Findings.Select(f => f.Detail)));
        report.PreviousChecked.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/ledger/tile/0/x999/999")]
    [InlineData("/ledger/tile/entries/x900/000")]
    [InlineData("/ledger/tile/..%2f..%2fsecret.key")]
    [InlineData("/ledger/tile/8/000")]
    [InlineData("/ledger/tile/0/000.p/0")]
    public async Task A_file_that_is_not_there_is_not_found(string path)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
