using System.CommandLine;
using System.Text.Json;
using Meirim.Ledger;

namespace Meirim.Web.Journal;

/// <summary><c>meirim ledger verify|export</c>.</summary>
internal static class LedgerVerbs
{
    private static readonly Argument<DirectoryInfo?> Folder = new("DIR") { Description = "a folder with the published files; without it, this deployment's own ledger and rows", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Key = new("--key") { Description = "the verifier key that you trust, name+id+key" };
    private static readonly Option<FileInfo?> Earlier = new("--earlier") { Description = "a checkpoint that you kept from before" };
    private static readonly Argument<DirectoryInfo> Target = new("DIR") { Description = "where to publish; only what is new is written" };

    public static Command Verb()
    {
        var verify = new Command("verify", "check the ledger; exit code 3 when something is wrong") { Folder, Key, Earlier };
        verify.SetAction((parsed, cancel) => parsed.GetValue(Folder) is { } folder
            ? Task.FromResult(VerifyFolder(parsed, folder.FullName))
            : CommandLine.With(parsed, services => VerifyOwn(parsed, services, cancel)));
        var export = new Command("export", "publish the ledger's files into a folder") { Target };
        export.SetAction((parsed, cancel) => CommandLine.With(parsed, async services =>
        {
            long size = await services.GetRequiredService<LedgerFiles>().Publish(parsed.GetValue(Target)!.FullName, cancel);
            Console.WriteLine(parsed.GetValue(CommandLine.Json)
                ? JsonSerializer.Serialize(new { size, key = services.GetRequiredService<LedgerKey>().Verifier.ToString() }, CommandLine.JsonStyle)
                : $"{size} entries published. The key to check them: {services.GetRequiredService<LedgerKey>().Verifier}");
            return CommandLine.Done;
        }));
        return new Command("ledger", "the proof that no act was changed, removed or reordered") { verify, export };
    }

    private static int VerifyFolder(ParseResult parsed, string folder)
    {
        if (!Directory.Exists(folder)) return CommandLine.Refuse($"there is no folder {folder}");
        VerifierKey? key = null;
        if (parsed.GetValue(Key) is { } text)
        {
            var read = VerifierKey.Parse(text);
            if (!read.IsOk) return CommandLine.Refuse($"this is no verifier key: {read.Fault}");
            key = read.Value;
        }
        ReadOnlyMemory<byte>? earlier = null;
        if (parsed.GetValue(Earlier) is { } kept)
        {
            if (!kept.Exists) return CommandLine.Refuse($"there is no file {kept.FullName}");
            earlier = File.ReadAllBytes(kept.FullName);
        }
        return Report(parsed, LedgerChecker.Check(folder, key, earlier), []);
    }

    private static async Task<int> VerifyOwn(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("meirim-ledger-").FullName;
        try
        {
            if (await services.GetRequiredService<LedgerFiles>().Publish(folder, cancel) == 0) return CommandLine.Refuse("nothing is in the ledger yet");
            var rows = new List<RowFinding>();
            await foreach (var finding in services.GetRequiredService<RowAudit>().Check(cancel)) rows.Add(finding);
            return Report(parsed, LedgerChecker.Check(folder, services.GetRequiredService<LedgerKey>().Verifier), rows);
        }
        catch (LedgerDamagedException damage)
        {
            Console.Error.WriteLine(damage.Message);
            return CommandLine.CheckFailed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Report(ParseResult parsed, LedgerReport report, List<RowFinding> rows)
    {
        bool ok = report.IsOk && rows.Count == 0;
        if (parsed.GetValue(CommandLine.Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                ok,
                size = report.Checkpoint?.Size,
                root = report.Checkpoint?.Root.ToBase64(),
                signatureChecked = report.SignatureChecked,
                earlierChecked = report.PreviousChecked,
                entriesRead = report.EntriesRead,
                firstBadEntry = report.FirstBadEntry ?? rows.Min(r => r.LedgerIndex),
                suspect = report.Suspect is { } range ? new { from = range.From, until = range.Until } : null,
                findings = report.Findings.Select(f => new { kind = f.Kind.ToString(), detail = f.Detail, file = f.File, from = f.Entries?.From, until = f.Entries?.Until }),
                rows = rows.Select(r => new { ledgerIndex = r.LedgerIndex, fault = r.Fault, kind = r.Kind, id = r.Id }),
            }, CommandLine.JsonStyle));
            return ok ? CommandLine.Done : CommandLine.CheckFailed;
        }
        foreach (var finding in report.Findings) Console.WriteLine($"{finding.Kind}: {finding.Detail}");
        foreach (var row in rows) Console.WriteLine($"{row.Fault} {row.Kind} {row.Id} (entry {row.LedgerIndex?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"})");
        if (report.FirstBadEntry is { } first) Console.WriteLine($"The first entry that is wrong: {first}");
        Console.WriteLine(ok
            ? $"{report.EntriesRead} entries are as they were signed{(report.SignatureChecked ? "" : " (no key was given: the signature was not checked)")}."
            : "The check failed.");
        return ok ? CommandLine.Done : CommandLine.CheckFailed;
    }
}
