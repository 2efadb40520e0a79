using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Seb;

/// <summary>Says with which Safe Exam Browser a round is sat, or that any browser will do, until the first person begins.</summary>
public sealed class SetKeysHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    public async Task<Problem?> Set(Actor actor, TestRound round, SebForm form, CancellationToken cancel)
    {
        if (round.State is not (RoundState.Planned or RoundState.Drawn)) return RoundProblems.NotPlanned;
        SebKeys? keys = null;
        if (form.Required && !(await Keys(form, cancel)).Succeeded(out keys, out var problem)) return problem;
        var json = keys?.ToJson();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        int changed = await db.TestRounds.Where(r => r.Id == round.Id && r.Version == form.Version && !db.TestAttempts.Any(a => a.RoundId == r.Id && a.StartedAt != null))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SebJson, json).SetProperty(r => r.Version, r => r.Version + 1), cancel);
        if (changed == 0) return await db.TestAttempts.AnyAsync(a => a.RoundId == round.Id && a.StartedAt != null, cancel) ? SebProblems.BegunAlready : RoundProblems.Stale;
        journal.Append(Act.Now(ActKind.TestSebSet, actor, clock), personId: null, [ActItem.Of("round", round.Id, round.Salt, json ?? "")]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private static async Task<Outcome<SebKeys>> Keys(SebForm form, CancellationToken cancel)
    {
        if (!Split(form.ConfigKeys).Succeeded(out var config, out var problem)) return problem.On("Seb.ConfigKeys");
        if (!Split(form.ExamKeys).Succeeded(out var exam, out problem)) return problem.On("Seb.ExamKeys");
        if (form.Settings is { } file)
        {
            if (file.Length > SettingsFile.MostBytes) return SebProblems.FileTooLarge.With(SettingsFile.MostBytes / 1024 / 1024);
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancel);
            if (!ConfigKey.Of(bytes.ToArray()).Succeeded(out var key, out problem)) return problem;
            config = [.. config.Append(key).Distinct(StringComparer.Ordinal)];
        }
        return config.Count + exam.Count == 0 ? SebProblems.KeysMissing : new SebKeys(config, exam);
    }

    private static Outcome<List<string>> Split(string? text)
    {
        var keys = (text ?? "").ToLowerInvariant().Split([' ', '\t', '\r', '\n', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        return keys.Count > SebKeys.Most ? SebProblems.TooManyKeys.With(SebKeys.Most)
            : keys.Find(k => k.Length != 64 || !k.All(char.IsAsciiHexDigit)) is { } wrong ? SebProblems.KeyMalformed.With(wrong.Length > 20 ? wrong[..20] + "…" : wrong)
            : keys;
    }
}
