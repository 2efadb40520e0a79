using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank.Work;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.WriteItem;

/// <summary>Writes a question, or another version of one. What is under review is changed only as the answer to the review that waits; whatever else is changed is a draft again.</summary>
public sealed class WriteItemHandler(MeirimDb db, ItemDesk desk, ItemReader reader, CountryClock clock)
{
    /// <param name="form">Without faults (<see cref="ItemFormCheck"/>).</param>
    public async Task<Problem?> Create(Actor actor, ItemForm form, CancellationToken cancel)
    {
        var code = form.Code?.Trim() ?? "";
        if (!BankWords.IsCode(code)) return BankProblems.CodeWrong;
        if (BankWords.IsReserved(code)) return BankProblems.Reserved.On("Form.Code");
        if (await db.TestItems.AnyAsync(i => i.Code == code, cancel)) return BankProblems.CodeTaken;
        var act = Act.Now(ActKind.TestItemWritten, actor, clock);
        var stored = new TestItem { Id = Guid.CreateVersion7(act.At), Code = code, Use = form.Use, Area = form.Area!, Level = form.Level!, Latest = 1 };
        Say(stored, form);
        db.TestItems.Add(stored);
        var version = Add(stored, ChoiceItem.Write(form, null, code, actor.Name), actor, act.At, null);
        if (actor.Right == Role.Author) db.TestItemWorkers.Add(new ItemWorker { ItemId = stored.Id, AccountId = actor.AccountId!.Value, Name = actor.Name, At = act.At });
        return await desk.Close(act, stored, cancel, DemoBank.ItemOf(version)) is { Code: "BNK-008" } ? BankProblems.CodeTaken : null;
    }

    /// <param name="seen">The version of the item that the writer had before them.</param>
    public async Task<Problem?> Change(Actor actor, Guid id, int seen, ItemForm form, CancellationToken cancel)
    {
        if (!(await desk.Open(actor, id, seen, cancel)).Succeeded(out var file, out var problem)) return problem;
        if (MayNot(actor, file) is { } mayNot) return mayNot;
        var stored = file.Item;
        var before = (await reader.Read([(id, stored.Latest)], cancel))[(id, stored.Latest)];
        if (ChoiceItem.Read(stored, before) is null) return BankProblems.NotWrittenHere;
        form.Use = stored.Use;
        var item = ChoiceItem.Write(form, before, stored.Code, actor.Name);
        if (QtiJson.Same(stored.Whole(item), stored.Whole(before)) && !Differs(stored, form)) return BankProblems.NothingChanged;
        bool answers = stored.State == ItemState.Review;
        var act = Act.Now(answers ? ActKind.TestItemCorrected : ActKind.TestItemWritten, actor, clock);
        var correction = answers ? ReviewHandler.Correction(file, actor, act.At, stored.Latest + 1, reason: null) : null;
        var was = await db.TestItemVersions.AsNoTracking().SingleAsync(v => v.ItemId == id && v.Number == stored.Latest, cancel);
        stored.Latest++;
        Say(stored, form);
        if (!answers) (stored.State, stored.ReviewFrom) = (ItemState.Draft, null);
        var version = Add(stored, item, actor, act.At, (was, before, file.Texts));
        if (correction is null) return await desk.Close(act, stored, cancel, DemoBank.ItemOf(version));
        db.TestItemCorrections.Add(correction);
        return await desk.Close(act, stored, cancel, DemoBank.ItemOf(version), ReviewHandler.Said(correction));
    }

    /// <summary>Why they may not change the item now; null when they may.</summary>
    public static Problem? MayNot(Actor actor, ItemFile file) => file.Item.State switch
    {
        ItemState.Retired => BankProblems.IsRetired,
        ItemState.Review => actor.AccountId is { } who ? file.Course.MayCorrect(who) : BankProblems.NotYours,
        ItemState.Trial or ItemState.Live when actor.Right != Role.Methodologist => BankProblems.InUse,
        _ => null,
    };

    /// <summary>Adds the version with the state of each of its languages.</summary>
    private ItemVersion Add(TestItem stored, Item item, Actor actor, DateTimeOffset at, (ItemVersion, Item, IReadOnlyList<ItemText>)? before)
    {
        var version = ItemVersion.Of(stored, item, actor, at);
        db.TestItemVersions.Add(version);
        db.TestItemTexts.AddRange(TextRows.Of(version, item, before));
        return version;
    }

    private static void Say(TestItem stored, ItemForm form) =>
        (stored.Area, stored.Level, stored.Occupations, stored.Knowledge, stored.Article, stored.Seconds) = (form.Area!, form.Level!, Occupations(form), form.Knowledge, form.Article, form.Seconds!.Value);

    private static bool Differs(TestItem stored, ItemForm form) =>
        (stored.Area, stored.Level, stored.Occupations, stored.Knowledge, stored.Article, stored.Seconds) != (form.Area!, form.Level!, Occupations(form), form.Knowledge, form.Article, form.Seconds!.Value);

    private static string? Occupations(ItemForm form) => form.Occupations.Count == 0 ? null : $" {string.Join(' ', form.Occupations.Order(StringComparer.Ordinal))} ";
}
