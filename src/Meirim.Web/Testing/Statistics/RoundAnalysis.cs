using Meirim.Psychometrics.Irt;

namespace Meirim.Web.Testing.Statistics;

/// <summary>All figures of a round out of its sheets. Pure: the same sheets give the same figures.</summary>
internal static class RoundAnalysis
{
    public static RoundAnswer Of(RoundSheets sheets, IReadOnlyList<EarlierRound> earlier, CancellationToken cancel = default)
    {
        int[] people = [.. Enumerable.Range(0, sheets.People.Length)];
        var participation = ParticipationOf(sheets.Seats);
        if (people.Length < Enough.ForFigures) return new RoundAnswer(new RoundMeasures(participation, [], [], null, [], null, []), [], new Dictionary<int, ItemFigures[]>());

        var notes = new List<StatisticsNote>();
        var items = ItemAnalysis.Of(sheets, people, null);
        if (people.Length < Enough.ForGroups) notes.Add(StatisticsNote.FewForGroups);
        int[] usable = ModelAnalysis.Usable(sheets, people, items);
        if (Enumerable.Range(0, items.Length).Any(c => !ModelAnalysis.IsRightOrWrong(sheets, people, c))) notes.Add(StatisticsNote.PointsInNoModel);
        var forms = FormAnalysis.Of(sheets, people);
        var curves = Tried(() => ModelAnalysis.Curves(sheets, people, usable, notes, cancel), StatisticsNote.ModelFailed, notes);
        var fit = Tried(() => ModelAnalysis.Fit(sheets, people, usable, cancel), StatisticsNote.ModelFailed, notes) ?? new Dictionary<int, ItemFit>();
        var fairness = Tried(() => FairnessAnalysis.Of(sheets, people, usable, notes, cancel) is var f ? new Fairness(f.Pairs, f.Items) : null, StatisticsNote.FairnessFailed, notes);
        var drift = curves is { } model && earlier.Count > 0 ? Tried(() => DriftAnalysis.Of(sheets, model.Items, model.Figures.Slopes, earlier), StatisticsNote.NoEarlierRound, notes) : null;
        if (drift is null) notes.Add(StatisticsNote.NoEarlierRound);
        if (curves is { } known) forms = [.. forms.Select(f => AtMark(sheets, f, known.Items))];
        FormFigures[] each = [.. forms.Skip(1)];
        var all = forms[0] with { ThetaAtMark = FormAnalysis.Mean(each, f => f.ThetaAtMark), InformationAtMark = FormAnalysis.Mean(each, f => f.InformationAtMark) };
        forms = [all, .. each];
        double? theta = all.ThetaAtMark;

        for (int c = 0; c < items.Length; c++)
        {
            var curve = curves?.Items.GetValueOrDefault(c);
            items[c] = items[c] with
            {
                Model = curve is null ? null : new ItemModel(curve.A!.Value, curve.D!.Value, curve.B, curve.SeA, curve.SeB, theta is { } at ? ModelAnalysis.Parameters(sheets, c, curve).Information(at) : null),
                Fit = fit.GetValueOrDefault(c),
                Fairness = [.. fairness?.Items[c] ?? []],
                Drift = drift?.Items.GetValueOrDefault(c),
            };
        }
        var byForm = people.GroupBy(p => sheets.People[p].Form).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => ItemAnalysis.Of(sheets, [.. g], g.Key));
        return new RoundAnswer(
            new RoundMeasures(participation, forms, FormAnalysis.Around(sheets, people), curves?.Figures, fairness?.Pairs ?? [], drift?.Base, [.. notes.Distinct()], Tried(() => AreaAnalysis.Of(sheets, people), StatisticsNote.PointsInNoModel, [])), items, byForm);
    }

    private sealed record Fairness(IReadOnlyList<FairnessFigures> Pairs, ILookup<int, ItemFairness> Items);

    private static FormFigures AtMark(RoundSheets sheets, FormFigures form, IReadOnlyDictionary<int, IrtItem> curves)
    {
        if (form.Form == 0) return form;
        int[] scored = [.. sheets.ScoredOf(form.Form)];
        // without the curves of all its questions the expected score is none
        if (!Array.TrueForAll(scored, curves.ContainsKey)) return form;
        ItemParameters[] items = [.. scored.Select(c => ModelAnalysis.Parameters(sheets, c, curves[c]))];
        return ModelAnalysis.ThetaAt(form.Mark, items) is { } theta ? form with { ThetaAtMark = theta, InformationAtMark = TestCurve.Information(items, theta) } : form;
    }

    /// <summary>What the library refuses, because these answers do not allow it, is missing; the rest stands.</summary>
    private static T? Tried<T>(Func<T?> what, StatisticsNote otherwise, List<StatisticsNote> notes)
    {
        try
        {
            return what();
        }
        catch (Exception refused) when (refused is ArgumentException or ArithmeticException or InvalidOperationException)
        {
            notes.Add(otherwise);
            return default;
        }
    }

    private static List<Participation> ParticipationOf(IReadOnlyList<Seat> seats)
    {
        Participation Of(string by, string code, IReadOnlyCollection<Seat> some) => new(by, code, some.Count, some.Count(s => !s.Cancelled), some.Count(s => s.Came),
            some.Count(s => s.Passed is not null), some.Count(s => s.Passed == true));
        return
        [
            Of("all", "", [.. seats]),
            .. seats.GroupBy(s => s.Region).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Of("region", g.Key, [.. g])),
            .. seats.GroupBy(s => s.Language).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Of("language", g.Key, [.. g])),
        ];
    }
}

/// <summary>The figures of a round, of its columns, and of the columns of each form in the form's order.</summary>
internal sealed record RoundAnswer(RoundMeasures Round, IReadOnlyList<ItemFigures> Items, IReadOnlyDictionary<int, ItemFigures[]> ByForm);
